package se.insteg.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import se.insteg.kernel.Form;

/** The day a page about the law is asked for, in a field named "day". */
public final class AskedDay {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private AskedDay() {}

    /** Today when nothing was typed; today with a problem on the field when it is no day of 1990–2100. */
    public static LocalDate in(Form form, LocalDate today) {
        String typed = form.text("day");
        if (typed.isEmpty()) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // told below, as a day out of range is
        }
        form.reject("day", "rules.day.wrong");
        return today;
    }
}
