package se.insteg.planner.reading;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers as people write them: decimal comma or point, digits of any script, spaces between thousands, a unit. */
final class NumberText {
    private static final Pattern WHOLE =
            Pattern.compile("([+-]?\\d{1,3}(?: \\d{3})+|[+-]?\\d+)(?:[.,](\\d+))?\\+?(?: ?(\\p{L}+)\\.?)?");
    private static final Set<String> UNITS = Set.of(
            "min",
            "minuter",
            "minutes",
            "minute",
            "m",
            "st",
            "stycken",
            "platser",
            "plats",
            "seats",
            "seat",
            "år",
            "years",
            "yrs",
            "personer",
            "people");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?");

    private NumberText() {}

    /** A whole number from low to high; "60 min", "18 år" and "2,0" are fine, "1,5" and "1,000" are not. */
    static int whole(String text, int low, int high) throws BadCell {
        var plain = Digits.latin(text).replace('−', '-');
        Matcher m = WHOLE.matcher(plain);
        if (!m.matches() || !isUnit(m.group(3))) {
            throw BadCell.of("notWholeNumber", low, high);
        }
        var fraction = m.group(2);
        if (fraction != null && (fraction.length() == 3 || !fraction.chars().allMatch(c -> c == '0'))) {
            throw BadCell.of("notWholeNumber", low, high);
        }
        var digits = m.group(1).replace(" ", "");
        if (digits.length() > 10) {
            throw BadCell.of("outOfRange", low, high);
        }
        long number = Long.parseLong(digits);
        if (number < low || number > high) {
            throw BadCell.of("outOfRange", low, high);
        }
        return (int) number;
    }

    private static boolean isUnit(@Nullable String word) {
        return word == null || UNITS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Degrees, as a decimal number between −bound and bound. */
    static double degrees(String text, double bound) throws BadCell {
        var plain = Digits.latin(text).replace('−', '-').replace(" ", "").replaceFirst("°$", "");
        if (!DECIMAL.matcher(plain).matches() || plain.length() > 30) {
            throw BadCell.of("notDegrees");
        }
        double degrees = new BigDecimal(plain.replace(',', '.')).doubleValue();
        if (Math.abs(degrees) > bound) {
            throw BadCell.of("degreesOutOfRange", (int) bound);
        }
        return degrees;
    }
}
