package se.insteg.placements.attendance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hours of a day as people type them: 6, 6,5, 6.5, 6:30; also with Arabic-Indic digits. */
public final class TypedHours {
    private static final int DAY = 24 * 60;
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,2})(?:[.,٫](\\d{1,2}))?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):([0-5]\\d)");

    private TypedHours() {}

    /** Minutes, 1–1440; null for anything else. */
    public static @Nullable Integer minutes(String typed) {
        String text = western(typed.strip());
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return within(60 * Integer.parseInt(clock.group(1)) + Integer.parseInt(clock.group(2)));
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (!decimal.matches()) {
            return null;
        }
        String part = decimal.group(2) == null ? "0" : decimal.group(2);
        double hours = Integer.parseInt(decimal.group(1)) + Integer.parseInt(part) / Math.pow(10, part.length());
        return within((int) Math.round(hours * 60));
    }

    /** As it is typed: 6 or 6,5; 6:20 where that is no half or quarter. */
    public static String text(int minutes) {
        int rest = minutes % 60;
        return switch (rest) {
            case 0 -> String.valueOf(minutes / 60);
            case 15, 30, 45 -> minutes / 60 + "," + (rest == 30 ? "5" : rest == 15 ? "25" : "75");
            default -> "%d:%02d".formatted(minutes / 60, rest);
        };
    }

    private static @Nullable Integer within(int minutes) {
        return minutes < 1 || minutes > DAY ? null : minutes;
    }

    private static String western(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars()
                .forEach(c -> digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        return digits.toString();
    }
}
