package se.insteg.funding.web;

import java.time.DateTimeException;
import java.time.YearMonth;

/** A month as an address says it, such as "2026-03". */
final class TypedMonth {
    private TypedMonth() {}

    /** @param otherwise when the text is no month of this millennium's years up to 2999 */
    static YearMonth or(String text, YearMonth otherwise) {
        try {
            YearMonth month = YearMonth.parse(text);
            return month.getYear() < 2000 || month.getYear() > 2999 ? otherwise : month;
        } catch (DateTimeException none) {
            return otherwise;
        }
    }
}
