package se.insteg.programmes.typed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.programmes.CivicPart;
import se.insteg.programmes.hours.Elsewhere;
import se.insteg.taxonomy.typed.Fields;

/** Reads a form with hours that somebody got elsewhere. */
public final class ElsewhereInput {
    private ElsewhereInput() {}

    /** What is to be noted, or null when the form is rejected; then the form says why. */
    public static @Nullable Elsewhere read(Form form, UUID id, LocalDate today) {
        Fields fields = new Fields(form);
        LocalDate from = day(fields, "from", today);
        LocalDate to = day(fields, "to", today);
        if (from != null && to != null && to.isBefore(from)) {
            fields.reject("to", "programmes.ends.beforeStart");
        }
        Integer minutes = HoursText.minutes(form.raw("hours"));
        if (minutes == null || minutes > Elsewhere.MOST_MINUTES) {
            fields.reject("hours", minutes == null ? "programmes.hours.missing" : "programmes.hours.unclear");
        }
        CivicPart part = fields.constant("part", CivicPart.values(), CivicPart::code);
        String source = fields.required("source", Elsewhere.LONGEST_SOURCE, "programmes.hours.source.missing");
        return form.rejected() || from == null || to == null || minutes == null
                ? null
                : new Elsewhere(id, from, to, minutes, part, source, id, Instant.EPOCH, null);
    }

    private static @Nullable LocalDate day(Fields fields, String field, LocalDate today) {
        LocalDate day = fields.date(field, GroupInput.FIRST_YEAR, today);
        if (day == null && !fields.rejected(field)) {
            fields.reject(field, "programmes.day.missing");
        }
        return day;
    }
}
