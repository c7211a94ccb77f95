package se.insteg.programmes;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A time of the week that comes again every week, by the clock on the wall: nine o'clock stays nine o'clock when the clocks
 * change.
 *
 * @param minutes 15 to 720, ending the same day
 */
public record WeekSlot(DayOfWeek day, LocalTime at, int minutes, SessionKind kind) {
    public static final int SHORTEST = 15;
    public static final int LONGEST = 720;

    private static final int DAY = 24 * 60;

    /** Whether it is that long, and over before midnight. */
    public static boolean fits(LocalTime at, int minutes) {
        return minutes >= SHORTEST && minutes <= LONGEST && at.toSecondOfDay() / 60 + minutes < DAY;
    }
}
