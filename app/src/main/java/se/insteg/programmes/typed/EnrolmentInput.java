package se.insteg.programmes.typed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.LeaveCause;
import se.insteg.taxonomy.typed.Fields;

/** Reads forms about enrolments. */
public final class EnrolmentInput {
    private EnrolmentInput() {}

    /** A day that must be said, or null when the form is rejected. */
    public static @Nullable LocalDate day(Form form, String field) {
        LocalDate day = new Fields(form).date(field, GroupInput.FIRST_YEAR, GroupInput.LAST_DAY);
        if (day == null && form.problem(field) == null) {
            form.reject(field, "programmes.day.missing");
        }
        return day;
    }

    /** Why somebody stopped, or null when the form is rejected. */
    public static @Nullable LeaveCause cause(Form form) {
        LeaveCause cause = new Fields(form).constant("cause", LeaveCause.values(), LeaveCause::code);
        if (cause == null && form.problem("cause") == null) {
            form.reject("cause", "programmes.cause.missing");
        }
        return cause;
    }

    /** What was typed besides; the form is rejected when it is too long, or missing where it must be said. */
    public static String why(Form form, String field, boolean required) {
        String why = TypedText.line(form.raw(field));
        if (required && why.isEmpty()) {
            form.reject(field, "programmes.reason.missing");
        } else if (why.length() > Enrolment.LONGEST_WHY) {
            form.reject(field, "taxonomy.text.tooLong", Enrolment.LONGEST_WHY);
        }
        return why;
    }
}
