package se.insteg.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** An activity on a day. @param cancelled it is not held after all, and says so, so that nobody goes there in vain */
public record Occurrence(Activity activity, LocalDate day, LocalTime begins, LocalTime ends, boolean cancelled) {
    public Instant from(ZoneId zone) {
        return day.atTime(begins).atZone(zone).toInstant();
    }

    public Instant until(ZoneId zone) {
        return day.atTime(ends).atZone(zone).toInstant();
    }
}
