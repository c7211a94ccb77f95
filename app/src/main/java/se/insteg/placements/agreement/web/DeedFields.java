package se.insteg.placements.agreement.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.placements.EndCause;
import se.insteg.taxonomy.typed.Fields;

/** What is typed with a deed on a placement; what is wrong is told at its field. */
final class DeedFields {
    private static final int FIRST_YEAR = 2015;
    private static final int LONGEST = 1000;
    private static final LocalDate FAR = LocalDate.of(2100, 12, 31);

    private DeedFields() {}

    static @Nullable LocalDate day(Fields fields, String field) {
        LocalDate day = fields.date(field, FIRST_YEAR, FAR);
        if (day == null && !fields.rejected(field)) {
            fields.reject(field, "placements.day.missing");
        }
        return day;
    }

    static @Nullable EndCause cause(Form form, Fields fields) {
        EndCause cause = fields.constant("cause", EndCause.values(), EndCause::code);
        if (cause == null && !fields.rejected("cause")) {
            form.reject("cause", "placements.cause.missing");
        }
        return cause;
    }

    static String reason(Form form) {
        String why = text(form, "reason");
        if (why.isEmpty()) {
            form.reject("reason", "placements.reason.missing");
        }
        return why;
    }

    static String text(Form form, String field) {
        String text = form.text(field);
        if (text.length() > LONGEST) {
            form.reject(field, "placements.reason.long", LONGEST);
        }
        return text;
    }
}
