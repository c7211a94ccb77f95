package se.insteg.transit;

import java.util.Locale;

/** A moment of a timetable as the clock on the wall shows it. */
public final class ClockText {
    private static final int DAY = 86_400;

    private ClockText() {}

    /** Such as "06:58"; the minute that has begun. @param second from midnight of some day, before it or beyond it too */
    public static String of(int second) {
        int minute = Math.floorMod(second, DAY) / 60;
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
