package se.insteg.placements.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.hosts.PlacementKind;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Texts;

/**
 * What is agreed on. Texts are empty when nothing is stated.
 *
 * @param kind what the placement is for
 * @param who who answers for it at the workplace
 * @param work what is to be done and learnt
 * @param hours of the week; empty when nobody has said
 * @param ends not before {@code starts}
 * @param withChildren whether the work is with children; null when nobody has said
 */
public record Terms(
        PlacementKind kind,
        Who who,
        Work work,
        WeeklySchedule hours,
        LocalDate starts,
        LocalDate ends,
        @Nullable Boolean withChildren) {
    /** Every field, in the order of the form. */
    public static final List<String> FIELDS = List.of(
            "kind",
            "starts",
            "ends",
            "hours",
            "place",
            "contact",
            "supervisor",
            "supervisorPhone",
            "goals",
            "goalsOwn",
            "tasks",
            "tasksOwn",
            "withChildren");

    /** The longest text of goals or tasks, in characters. */
    public static final int LONGEST = 1000;

    /** @param contactId whom of the host's contact persons signs; null when nobody has said */
    public record Who(@Nullable UUID contactId, String supervisor, String supervisorPhone, String place) {}

    /** @param goalsOwn the goals in the participant's own language; so too the tasks */
    public record Work(String goals, String goalsOwn, String tasks, String tasksOwn) {}

    /** Hours of a week, rounded to quarters. */
    public double hoursPerWeek() {
        return Math.round(hours.minutes() / 15.0) / 4.0;
    }

    /** What {@link #texts} wrote. */
    public static Terms of(Map<String, List<String>> texts) {
        String contact = one(texts, "contact");
        String children = one(texts, "withChildren");
        return new Terms(
                PlacementKind.of(one(texts, "kind")),
                new Who(
                        contact.isEmpty() ? null : UUID.fromString(contact),
                        one(texts, "supervisor"),
                        one(texts, "supervisorPhone"),
                        one(texts, "place")),
                new Work(one(texts, "goals"), one(texts, "goalsOwn"), one(texts, "tasks"), one(texts, "tasksOwn")),
                StoredTerms.hours(one(texts, "hours")),
                LocalDate.parse(one(texts, "starts")),
                LocalDate.parse(one(texts, "ends")),
                children.isEmpty() ? null : children.equals("yes"));
    }

    private static String one(Map<String, List<String>> texts, String field) {
        List<String> values = texts.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** As texts under the names of the fields; reading them again gives the same terms. */
    public SequencedMap<String, List<String>> texts() {
        Texts texts = new Texts();
        texts.put("kind", kind.code());
        texts.put("starts", starts);
        texts.put("ends", ends);
        texts.put("hours", StoredTerms.text(hours));
        texts.put("place", who.place());
        texts.put("contact", who.contactId());
        texts.put("supervisor", who.supervisor());
        texts.put("supervisorPhone", who.supervisorPhone());
        texts.put("goals", work.goals());
        texts.put("goalsOwn", work.goalsOwn());
        texts.put("tasks", work.tasks());
        texts.put("tasksOwn", work.tasksOwn());
        texts.put("withChildren", withChildren == null ? "" : withChildren ? "yes" : "no");
        return texts.all();
    }
}
