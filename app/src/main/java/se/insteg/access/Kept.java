package se.insteg.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How long something is kept after a certain moment.
 *
 * @param unit HOURS, DAYS or YEARS
 */
public record Kept(int amount, ChronoUnit unit) {
    private static final Map<String, Integer> NUMBERS = Map.of("one", 1, "two", 2, "three", 3, "five", 5, "ten", 10);
    private static final Pattern SAID = Pattern.compile("\\b(\\d+|one|two|three|five|ten) (hour|day|year)s?\\b");

    public static Kept hours(int amount) {
        return new Kept(amount, ChronoUnit.HOURS);
    }

    public static Kept days(int amount) {
        return new Kept(amount, ChronoUnit.DAYS);
    }

    public static Kept years(int amount) {
        return new Kept(amount, ChronoUnit.YEARS);
    }

    /** The times that the comment of a table promises, in their order. */
    public static List<Kept> promised(String comment) {
        return SAID.matcher(comment).results().map(Kept::said).toList();
    }

    private static Kept said(MatchResult words) {
        String number = words.group(1);
        int amount = NUMBERS.containsKey(number) ? NUMBERS.get(number) : Integer.parseInt(number);
        return switch (words.group(2)) {
            case "hour" -> hours(amount);
            case "day" -> days(amount);
            default -> years(amount);
        };
    }

    /** What happened before this moment has been kept long enough. */
    public Instant before(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(amount, unit).toInstant();
    }
}
