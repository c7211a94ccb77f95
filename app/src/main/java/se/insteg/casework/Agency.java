package se.insteg.casework;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import se.insteg.rules.Holidays;

/**
 * An agency that sends interpreters, with the hours of its own agreement.
 *
 * @param orderHours before the appointment, at the latest, that an interpreter is ordered; 0–336
 * @param cancelHours before the appointment, at the latest, that it is cancelled without paying; 0–336
 * @param weekdaysOnly hours of Saturdays, Sundays and holidays do not count
 */
public record Agency(
        UUID id,
        String name,
        String phone,
        String email,
        int orderHours,
        int cancelHours,
        boolean weekdaysOnly,
        boolean active,
        int version) {
    public static final int MOST_HOURS = 336;

    /** The last moment to order for something that begins then. */
    public Instant orderBy(Instant begins, ZoneId zone, Holidays holidays) {
        return before(begins, orderHours, zone, holidays);
    }

    /** The last moment to cancel without paying. */
    public Instant cancelBy(Instant begins, ZoneId zone, Holidays holidays) {
        return before(begins, cancelHours, zone, holidays);
    }

    /** By the clock on the wall: 24 hours before nine is nine the day before, also when the clocks change between. */
    private Instant before(Instant begins, int hours, ZoneId zone, Holidays holidays) {
        LocalDateTime moment = LocalDateTime.ofInstant(begins, zone);
        int left = hours;
        while (left > 0) {
            moment = moment.minusHours(1);
            if (!weekdaysOnly || counts(moment.toLocalDate(), holidays)) {
                left--;
            }
        }
        return moment.atZone(zone).toInstant();
    }

    private static boolean counts(LocalDate day, Holidays holidays) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY
                && weekday != DayOfWeek.SUNDAY
                && holidays.on(day).isEmpty();
    }
}
