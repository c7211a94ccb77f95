package se.insteg.placements.followup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of a placement's follow-ups.
 *
 * @param weeks after the first day; 0 for the two that every placement has
 */
public record Occasion(Kind kind, int weeks) {
    /** In the order they come. */
    public enum Kind {
        /** A number of weeks after the first day, where the municipality wants that too. */
        WEEK,
        MIDWAY,
        FINAL
    }

    public static final Occasion MIDWAY = new Occasion(Kind.MIDWAY, 0);
    public static final Occasion FINAL = new Occasion(Kind.FINAL, 0);

    private static final Pattern WEEK = Pattern.compile("week_([1-9][0-9]?)");

    public static Occasion week(int weeks) {
        return new Occasion(Kind.WEEK, weeks);
    }

    /** As stored and in addresses: "week_2", "midway", "final". */
    public String code() {
        return switch (kind) {
            case WEEK -> "week_" + weeks;
            case MIDWAY -> "midway";
            case FINAL -> "final";
        };
    }

    /** Empty for what is none. */
    public static Optional<Occasion> of(String code) {
        Matcher week = WEEK.matcher(code);
        if (week.matches()) {
            return Optional.of(week(Integer.parseInt(week.group(1))));
        }
        return switch (code) {
            case "midway" -> Optional.of(MIDWAY);
            case "final" -> Optional.of(FINAL);
            default -> Optional.empty();
        };
    }
}
