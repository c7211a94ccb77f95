package se.insteg.programmes.typed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.reading.TypedText;

/** How long something takes, as it is typed: 12, 1,5, 1:30 or 90 min. */
public final class HoursText {
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,4}):([0-5][0-9])");
    private static final Pattern MINUTES = Pattern.compile("([0-9]{1,5}) ?min(uter)?");
    private static final Pattern HOURS = Pattern.compile("([0-9]{1,4}(?:[.,][0-9]{1,2})?)( ?(h|tim|timmar))?");

    private HoursText() {}

    /** In minutes, rounded to a whole one; null when it says no time, or none at all. */
    public static @Nullable Integer minutes(String typed) {
        String text = TypedText.latinDigits(TypedText.line(typed));
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return some(Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2)));
        }
        Matcher minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            return some(Integer.parseInt(minutes.group(1)));
        }
        Matcher hours = HOURS.matcher(text);
        return hours.matches()
                ? some(new BigDecimal(hours.group(1).replace(',', '.'))
                        .multiply(BigDecimal.valueOf(60))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue())
                : null;
    }

    private static @Nullable Integer some(int minutes) {
        return minutes == 0 ? null : minutes;
    }

    /** As {@link #minutes} reads it again: "12" or "1:30". */
    public static String of(int minutes) {
        return minutes % 60 == 0 ? String.valueOf(minutes / 60) : "%d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
