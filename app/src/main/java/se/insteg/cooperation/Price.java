package se.insteg.cooperation;

import java.util.Locale;

/**
 * What a seat costs. Whether tax is added is the municipalities' own to know: it is neither added nor claimed here.
 *
 * @param ore hundredths of a krona, 0–{@link #MOST}
 */
public record Price(long ore, Per per) {
    public static final long MOST = 100_000_000;

    private static final int MINUTES = 60;

    /** For what. */
    public enum Per {
        /** Once for each guest, in the month of their first day. */
        SEAT,
        /** For the time a guest was there. */
        HOUR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Per of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** In öre, of so many minutes; half an öre is rounded up. */
    public long of(int minutes) {
        return Math.floorDiv(ore * minutes * 2 + MINUTES, MINUTES * 2L);
    }
}
