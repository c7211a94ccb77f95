package se.insteg.people.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.reading.TypedText;

/**
 * Understands an identity number as people write it: digits of any script, ten or twelve of them, with or without hyphen;
 * a plus for whoever is a hundred or more. The date in it serves only to tell a slip: it is never read as a date of birth,
 * which it often is not (the numbers of a day run out; the date may have been corrected later).
 */
public final class TypedNumber {
    private static final int LONGEST = 50;
    private static final int LONGEST_LIFE = 130;

    /** Century, year, month, day, sign, and three signs with a check digit. */
    private static final Pattern DATED =
            Pattern.compile("([0-9]{2})?([0-9]{2})([0-9]{2})([0-9]{2})([-+]?)([0-9]{3}|[A-Z][0-9]{2})([0-9])");

    /** A school's temporary number: TF and a running number, without check digit. */
    private static final Pattern SCHOOL =
            Pattern.compile("([0-9]{2})?([0-9]{2})([0-9]{2})([0-9]{2})([-+]?)(TF)([0-9]{2})");

    private static final Pattern DOSSIER = Pattern.compile("([0-9]{1,2})-?([0-9]{6})(?:/([0-9]{1,2}))?");
    private static final String INTERIM_LETTERS = "TRSUWXJKLMN";

    private TypedNumber() {}

    /** What was typed: a number, or a slip. */
    public sealed interface Reading {}

    /**
     * A number in its one spelling.
     *
     * @param value twelve digits with a hyphen, 12-345678/1 for a dossier; other numbers as typed
     * @param key what is compared when the number is looked for: without hyphens, and a dossier without its card
     */
    public record Number(NumberKind kind, String value, String key) implements Reading {}

    /** Not understood. @param messageKey says what is wrong and what to do */
    public record Slip(String messageKey) implements Reading {}

    /**
     * @param kind that it is said to be; null when the number should tell by itself
     * @param today tells which century two digits mean
     */
    public static Reading read(String typed, @Nullable NumberKind kind, LocalDate today) {
        String text = plain(typed);
        if (text.length() > LONGEST) {
            return new Slip("people.number.tooLong");
        }
        if (kind == NumberKind.OTHER) {
            String key = text.replaceAll("[\\s\\p{Pd}/.]", "");
            return key.isEmpty()
                    ? new Slip("people.number.missing")
                    : new Number(NumberKind.OTHER, TypedText.line(TypedText.latinDigits(typed)), key);
        }
        Reading reading = recognised(text, today);
        return kind != null && reading instanceof Number number && number.kind() != kind
                ? new Slip("people.number.not." + kind.code())
                : reading;
    }

    /**
     * What to look for when somebody searches: a number of another kind as it stands and, first, the number it is when it is
     * one without a slip. Empty when what was typed cannot be a number.
     */
    public static List<String> sought(String typed, LocalDate today) {
        String text = plain(typed);
        if (text.length() > LONGEST
                || text.codePoints().filter(Character::isDigit).count() < 4) {
            return List.of();
        }
        String asItStands = text.replaceAll("[\\s\\p{Pd}/.]", "");
        return recognised(text, today) instanceof Number number
                ? List.of(hashed(number.kind(), number.key()), hashed(NumberKind.OTHER, asItStands))
                : List.of(hashed(NumberKind.OTHER, asItStands));
    }

    /** What the keyed hash is made of: a number of another kind is never mistaken for a Swedish one. */
    static String hashed(NumberKind kind, String key) {
        return (kind == NumberKind.OTHER ? "other " : kind == NumberKind.DOSSIER ? "dossier " : "dated ") + key;
    }

    /** Whether a text says it is a number, though it may have a slip: such a text is kept out of other fields. */
    public static boolean looksLikeOne(String typed) {
        String text = plain(typed);
        return DATED.matcher(text).matches()
                || SCHOOL.matcher(text).matches()
                || text.matches("[0-9]{1,2}-[0-9]{6}(/[0-9]{1,2})?");
    }

    private static String plain(String typed) {
        return TypedText.line(TypedText.latinDigits(typed))
                .replaceAll("[\\p{Pd}\u2212]", "-")
                .toUpperCase(Locale.ROOT);
    }

    private static Reading recognised(String text, LocalDate today) {
        if (text.isEmpty()) {
            return new Slip("people.number.missing");
        }
        Matcher dossier = DOSSIER.matcher(text);
        if (dossier.matches()) {
            return dossier(dossier);
        }
        Matcher dated = DATED.matcher(text);
        if (dated.matches()) {
            return dated(dated, true, today);
        }
        Matcher school = SCHOOL.matcher(text);
        if (school.matches()) {
            return dated(school, false, today);
        }
        String digits = text.replaceAll("[^0-9]", "");
        if (text.matches(".*\\s.*") && (digits.length() == 10 || digits.length() == 12)) {
            return new Slip("people.number.space");
        }
        if (text.matches("[0-9+-]+") && (digits.length() == 9 || digits.length() == 11)) {
            return new Slip("people.number.digitMissing");
        }
        return new Slip("people.number.unclear");
    }

    private static Number dossier(Matcher parts) {
        String digits = parts.group(1) + parts.group(2);
        String card = parts.group(3) == null ? "" : "/" + Integer.parseInt(parts.group(3));
        String written = digits.length() == 8 ? digits.substring(0, 2) + "-" + digits.substring(2) : digits;
        return new Number(NumberKind.DOSSIER, written + card, "0".repeat(8 - digits.length()) + digits);
    }

    private static Reading dated(Matcher parts, boolean checked, LocalDate today) {
        String three = parts.group(6);
        boolean letter = !Character.isDigit(three.charAt(0));
        if (letter && checked && INTERIM_LETTERS.indexOf(three.charAt(0)) < 0) {
            return new Slip("people.number.letter");
        }
        int month = Integer.parseInt(parts.group(3));
        int day = Integer.parseInt(parts.group(4));
        if (!letter && month >= 20) {
            return new Slip("people.number.organisation");
        }
        boolean coordination = day > 60;
        int dayOfMonth = coordination ? day - 60 : day;
        boolean old = parts.group(5).equals("+");
        int year = year(parts.group(1), Integer.parseInt(parts.group(2)), month, dayOfMonth, old, today);
        LocalDate date;
        try {
            date = LocalDate.of(year, month, dayOfMonth);
        } catch (DateTimeException impossible) {
            return new Slip("people.number.date");
        }
        if (date.isAfter(today)) {
            return new Slip("people.number.future");
        }
        if (date.isBefore(today.minusYears(LONGEST_LIFE))) {
            return new Slip("people.number.century");
        }
        if (old && year > today.getYear() - 100) {
            return new Slip("people.number.plus");
        }
        String nine = parts.group(2) + parts.group(3) + parts.group(4) + (letter ? "1" + three.substring(1) : three);
        if (three.equals("000")) {
            return new Slip("people.number.check"); // the numbers of a day begin with 001
        }
        if (checked && checkDigit(nine) != parts.group(7).charAt(0) - '0') {
            return new Slip("people.number.check");
        }
        String eight = String.format(Locale.ROOT, "%04d%02d%02d", year, month, day);
        String four = three + parts.group(7);
        NumberKind kind = letter ? NumberKind.INTERIM : coordination ? NumberKind.COORDINATION : NumberKind.PERSONAL;
        return new Number(kind, eight + "-" + four, eight + four);
    }

    /** The latest year that is not in the future, a hundred years earlier with a plus. */
    private static int year(@Nullable String century, int two, int month, int day, boolean old, LocalDate today) {
        if (century != null) {
            return Integer.parseInt(century) * 100 + two;
        }
        int year = today.getYear() / 100 * 100 + two;
        boolean yetToCome = year > today.getYear()
                || (year == today.getYear() && month * 100 + day > today.getMonthValue() * 100 + today.getDayOfMonth());
        return year - (yetToCome ? 100 : 0) - (old ? 100 : 0);
    }

    /** Luhn, modulus 10: every other digit doubled, beginning with the first of nine; a letter counts as 1. */
    private static int checkDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int product = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
