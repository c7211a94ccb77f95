package se.insteg.placements.agreement;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.hosts.PlacementKind;
import se.insteg.kernel.Form;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;

/** Reads a form with an agreement's fields (names as in {@link Terms#FIELDS}). Only the days are needed for a draft. */
public final class TermsInput {
    private static final int FIRST_YEAR = 2015;
    private static final LocalDate FAR = LocalDate.of(2100, 12, 31);

    private TermsInput() {}

    /**
     * Null when the form is rejected; then the form says why.
     *
     * @param contacts those of the host who may sign
     */
    public static @Nullable Terms read(Form form, Set<UUID> contacts) {
        Fields fields = new Fields(form);
        PlacementKind kind = fields.constant("kind", PlacementKind.values(), PlacementKind::code);
        if (kind == null && !fields.rejected("kind")) {
            form.reject("kind", "placements.kind.missing");
        }
        LocalDate starts = day(fields, form, "starts", "placements.starts.missing");
        LocalDate ends = day(fields, form, "ends", "placements.ends.missing");
        if (starts != null && ends != null && ends.isBefore(starts)) {
            form.reject("ends", "placements.ends.before");
        }
        WeeklySchedule hours = fields.typed("hours", TypedText::hours);
        Terms.Who who = new Terms.Who(
                fields.id("contact", contacts),
                fields.line("supervisor", 200),
                fields.line("supervisorPhone", 40),
                fields.line("place", 200));
        Terms.Work work = new Terms.Work(
                text(form, "goals"), text(form, "goalsOwn"), text(form, "tasks"), text(form, "tasksOwn"));
        String children = form.text("withChildren");
        if (form.rejected() || kind == null || starts == null || ends == null) {
            return null;
        }
        return new Terms(
                kind,
                who,
                work,
                hours == null ? WeeklySchedule.EMPTY : hours,
                starts,
                ends,
                children.equals("yes") ? Boolean.TRUE : children.equals("no") ? Boolean.FALSE : null);
    }

    private static @Nullable LocalDate day(Fields fields, Form form, String field, String missing) {
        LocalDate day = fields.date(field, FIRST_YEAR, FAR);
        if (day == null && !fields.rejected(field)) {
            form.reject(field, missing);
        }
        return day;
    }

    /** Several lines, without what a page does not show. */
    private static String text(Form form, String field) {
        String text = form.text(field).replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n]]", "");
        if (text.length() > Terms.LONGEST) {
            form.reject(field, "taxonomy.text.tooLong", Terms.LONGEST);
        }
        return text;
    }
}
