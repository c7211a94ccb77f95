package se.insteg.casework;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

/**
 * An agency that sends interpreters, with the hours of its own agreement.
 *
 * @param orderHours before the appointment, at the latest, that an interpreter is ordered; 0–336
 * @param cancelHours before the appointment, at the latest, that it is cancelled without paying; 0–336
 * @param weekdaysOnly hours of Saturdays and Sundays do not count
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
    public Instant orderBy(Instant begins, ZoneId zone) {
        return before(begins, orderHours, zone);
    }

    /** The last moment to cancel without paying. */
    public Instant cancelBy(Instant begins, ZoneId zone) {
        return before(begins, cancelHours, zone);
    }

    /** By the clock on the wall: 24 hours before nine is nine the day before, also when the clocks change between. */
    private Instant before(Instant begins, int hours, ZoneId zone) {
        LocalDateTime moment = LocalDateTime.ofInstant(begins, zone);
        int left = hours;
        while (left > 0) {
            moment = moment.minusHours(1);
            if (!weekdaysOnly || counts(moment.getDayOfWeek())) {
                left--;
            }
        }
        return moment.atZone(zone).toInstant();
    }

    private static boolean counts(DayOfWeek day) {
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }
}
