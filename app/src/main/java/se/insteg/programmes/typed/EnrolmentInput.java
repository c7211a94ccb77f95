package se.insteg.programmes.typed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.LeaveCause;
import se.insteg.programmes.OfferWay;
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

    /** How somebody was asked, or answered; null when the form is rejected. */
    public static @Nullable OfferWay way(Form form) {
        OfferWay way = new Fields(form).constant("way", OfferWay.values(), OfferWay::code);
        if (way == null && form.problem("way") == null) {
            form.reject("way", "programmes.offer.way.missing");
        }
        return way;
    }

    /** When somebody was asked, until when they answer, and how they were asked. */
    public record Asked(LocalDate on, LocalDate by, OfferWay way) {}

    /** Null when the form is rejected. */
    public static @Nullable Asked asked(Form form, LocalDate today) {
        LocalDate on = day(form, "on");
        LocalDate by = day(form, "by");
        if (on != null && on.isAfter(today)) {
            form.reject("on", "programmes.offer.on.ahead");
        }
        if (on != null && by != null && by.isBefore(on)) {
            form.reject("by", "programmes.offer.by.before");
        }
        OfferWay way = way(form);
        return form.rejected() || on == null || by == null || way == null ? null : new Asked(on, by, way);
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
