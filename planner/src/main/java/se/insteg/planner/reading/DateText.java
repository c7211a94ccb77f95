package se.insteg.planner.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as people write them: 2026-03-01, 20260301, 1.3.2026, 1/3 2026 (day before month, as in Sweden),
 * 1 mars 2026, March 1, 2026, and the day numbers Excel stores. Two-digit years are refused: nobody can know the century.
 */
final class DateText {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:[-/.] ?)(\\d{1,2})[-/. ] ?(\\d{4})(?: \\d{1,2}:\\d{2}.*)?");
    private static final Pattern DAY_MONTH_NAME = Pattern.compile("(\\d{1,2})\\.? ([\\p{L}]+)\\.?,? (\\d{4})");
    private static final Pattern MONTH_NAME_DAY = Pattern.compile("([\\p{L}]+)\\.? (\\d{1,2}),? (\\d{4})");
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("(\\d{6}|\\d{8})[-+ ]?\\d{4}");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})([.,]\\d+)?");
    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final List<Set<String>> MONTHS = List.of(
            Set.of("januari", "january", "jan"),
            Set.of("februari", "february", "feb"),
            Set.of("mars", "march", "mar"),
            Set.of("april", "apr"),
            Set.of("maj", "may"),
            Set.of("juni", "june", "jun"),
            Set.of("juli", "july", "jul"),
            Set.of("augusti", "august", "aug"),
            Set.of("september", "sept", "sep"),
            Set.of("oktober", "october", "okt", "oct"),
            Set.of("november", "nov"),
            Set.of("december", "dec"));

    private DateText() {}

    static LocalDate read(String text) throws BadCell {
        var plain = Digits.latin(text);
        Matcher m = YEAR_FIRST.matcher(plain);
        if (m.matches()) {
            return date(m.group(1), m.group(2), m.group(3), text);
        }
        m = COMPACT.matcher(plain);
        if (m.matches()) {
            return date(m.group(1), m.group(2), m.group(3), text);
        }
        m = DAY_FIRST.matcher(plain);
        if (m.matches()) {
            return date(m.group(3), m.group(2), m.group(1), text);
        }
        m = DAY_MONTH_NAME.matcher(plain);
        if (m.matches()) {
            return date(m.group(3), month(m.group(2)), m.group(1), text);
        }
        m = MONTH_NAME_DAY.matcher(plain);
        if (m.matches()) {
            return date(m.group(3), month(m.group(1)), m.group(2), text);
        }
        if (IDENTITY_NUMBER.matcher(plain).matches()) {
            throw BadCell.of("dateIsIdentityNumber");
        }
        m = SERIAL.matcher(plain);
        if (m.matches()) {
            return EXCEL_DAY_ZERO.plusDays(Integer.parseInt(m.group(1)));
        }
        throw BadCell.of("notDate");
    }

    /** Whether day and month could be taken for each other in this way of writing. */
    static boolean isAmbiguous(String text) {
        Matcher m = DAY_FIRST.matcher(Digits.latin(text));
        return m.matches()
                && text.contains("/")
                && Integer.parseInt(m.group(1)) <= 12
                && !m.group(1).replaceFirst("^0", "").equals(m.group(2).replaceFirst("^0", ""));
    }

    /** Whether the text is a personal identity number, whose last digits must not be printed. */
    static boolean isIdentityNumber(String text) {
        var plain = Digits.latin(text);
        return IDENTITY_NUMBER.matcher(plain).matches()
                && !COMPACT.matcher(plain).matches();
    }

    private static LocalDate date(String year, String month, String day, String text) throws BadCell {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            throw BadCell.of("noSuchDay", text);
        }
    }

    private static String month(String name) throws BadCell {
        var lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(lower)) {
                return Integer.toString(i + 1);
            }
        }
        throw BadCell.of("notDate");
    }
}
