package se.insteg.programmes.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.programmes.Enrolled;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Leader;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.guidance.GuidancePlan.Agreed;
import se.insteg.programmes.guidance.GuidancePlan.Said;
import se.insteg.programmes.guidance.GuidancePlan.Step;

/**
 * Plans of study and vocational guidance. KEEP_GUIDANCE with the person; a guide also of those on the list of a group whose
 * guidance they lead. Whom the caller may not see is not there; each deed is a row in the audit log.
 */
@Component
public class Guidance {
    private static final String GROUND = "vägledning";

    /** Whoever leads guidance so long before or after today guides the group. */
    private static final int MONTHS = 6;

    private final GuidanceTable table;
    private final People people;
    private final Groups groups;
    private final Timetable timetable;
    private final Enrolments enrolments;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Guidance(
            GuidanceTable table,
            People people,
            Groups groups,
            Timetable timetable,
            Enrolments enrolments,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.people = people;
        this.groups = groups;
        this.timetable = timetable;
        this.enrolments = enrolments;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody and where their plan stands. @param kept whether it is read from their own page @param plan null when there is none */
    public record Line(
            UUID personId,
            String name,
            boolean isProtected,
            boolean kept,
            @Nullable GuidancePlan plan) {}

    /** What became of a plan that was written. */
    public sealed interface Saved {
        /** Also when it was written already. */
        record Done() implements Saved {}

        /** Somebody else has written one since. Nothing is written. */
        record Overtaken(GuidancePlan theirs) implements Saved {}
    }

    /** @throws Refusal (404) for somebody the caller may not see this of */
    public Participant kept(UUID personId) {
        return people.findFor(Action.KEEP_GUIDANCE, personId);
    }

    /** As {@link #kept}, for whoever leads their guidance. */
    public Participant led(UUID personId) {
        if (!guided().containsKey(personId)) {
            throw notHere();
        }
        return people.findAllFor(Action.SEE_ENROLLED, List.of(personId)).stream()
                .findFirst()
                .orElseThrow(Guidance::notHere);
    }

    /** Those on the lists of groups whose guidance the caller leads, today. */
    private Map<UUID, Enrolled> guided() {
        UUID me = groups.me().map(Leader::id).orElse(null);
        if (me == null) {
            return Map.of();
        }
        LocalDate today = LocalDate.now(clock);
        Set<UUID> led = timetable.between(today.minusMonths(MONTHS), today.plusMonths(MONTHS)).stream()
                .filter(one -> one.what().kind() == SessionKind.GUIDANCE
                        && one.what().leaders().contains(me))
                .map(one -> one.groupId())
                .collect(Collectors.toSet());
        Map<UUID, Enrolled> guided = new HashMap<>();
        led.forEach(group -> enrolments.onList(group, today).forEach(one -> guided.put(one.personId(), one)));
        return guided;
    }

    /** Everybody who has a plan or whom the caller guides, as far as they may see them; whose turn comes first, first. */
    public List<Line> all() {
        Map<UUID, GuidancePlan> plans = byPerson(table.latest());
        List<Line> lines = kept(plans);
        Set<UUID> told = lines.stream().map(Line::personId).collect(Collectors.toSet());
        guided().values().stream()
                .filter(one -> !told.contains(one.personId()))
                .forEach(one -> lines.add(led(one, plans.get(one.personId()))));
        return inTurn(lines);
    }

    private static Map<UUID, GuidancePlan> byPerson(List<GuidancePlan> plans) {
        return plans.stream().collect(Collectors.toMap(GuidancePlan::personId, one -> one, (one, other) -> one));
    }

    private List<Line> kept(Map<UUID, GuidancePlan> plans) {
        List<Line> lines = new ArrayList<>();
        people.findAllFor(Action.KEEP_GUIDANCE, plans.keySet())
                .forEach(person -> lines.add(line(person, plans.get(person.id()))));
        return lines;
    }

    private static Line led(Enrolled one, @Nullable GuidancePlan plan) {
        return new Line(one.personId(), one.name(), one.isProtected(), false, plan);
    }

    private static List<Line> inTurn(List<Line> lines) {
        lines.sort(Comparator.comparing(Guidance::turn).thenComparing(Line::name));
        return lines;
    }

    private static Line line(Participant person, @Nullable GuidancePlan plan) {
        return new Line(
                person.id(),
                person.details().identity().name(),
                person.details().protection().hides(),
                true,
                plan);
    }

    private static LocalDate turn(Line line) {
        LocalDate next = line.plan() == null ? null : line.plan().next();
        return next == null ? LocalDate.MAX : next;
    }

    /** Of whom something of the plan is to be done until that day, the earliest first. */
    public List<Line> due(LocalDate until) {
        Map<UUID, GuidancePlan> plans = byPerson(table.due(until));
        List<Line> lines = kept(plans);
        if (lines.size() < plans.size()) {
            Set<UUID> told = lines.stream().map(Line::personId).collect(Collectors.toSet());
            guided().values().stream()
                    .filter(one -> plans.containsKey(one.personId()) && !told.contains(one.personId()))
                    .forEach(one -> lines.add(led(one, plans.get(one.personId()))));
        }
        return inTurn(lines);
    }

    /** Of a person the caller was given. The latest first. */
    public List<GuidancePlan> of(Participant person) {
        return table.of(List.of(person.id()));
    }

    /** An id for what is written. */
    public UUID next() {
        return Ids.next(clock);
    }

    /**
     * Writes what a talk came to. The same id twice writes it once; a step that was done stays done.
     *
     * @param person as the caller was given them
     * @param from the plan it began from; null when there was none
     * @param agreed whether the participant said yes at the talk
     */
    public Saved say(Participant person, UUID id, @Nullable UUID from, Said said, boolean agreed) {
        table.lock(person.id());
        List<GuidancePlan> all = of(person);
        GuidancePlan now = all.isEmpty() ? null : all.getFirst();
        if (all.stream().anyMatch(one -> one.id().equals(id))) {
            return new Saved.Done();
        }
        if (now != null && !now.id().equals(from)) {
            return new Saved.Overtaken(now);
        }
        GuidancePlan plan = new GuidancePlan(
                id,
                person.id(),
                said,
                agreed ? new Agreed(said.talkOn(), false) : null,
                current.require().staffId(),
                clock.instant());
        if (table.add(plan)) {
            log("GUIDANCE_NOTED", person, "plan=" + id);
        }
        return new Saved.Done();
    }

    /** A step of the latest plan is done, or not after all. @throws Refusal (404) when it is no step of that */
    public void done(Participant person, UUID step, boolean done) {
        Step found = of(person).stream()
                .limit(1)
                .flatMap(plan -> plan.said().steps().stream())
                .filter(one -> one.id().equals(step))
                .findFirst()
                .orElseThrow(Guidance::notHere);
        if (done == (found.doneOn() == null)) {
            table.done(step, done ? LocalDate.now(clock) : null);
            log("GUIDANCE_STEP_DONE", person, "step=" + step + ",done=" + done);
        }
    }

    private void log(String deed, Participant person, String details) {
        audit.write(new Audit.Entry(deed, "person", person.id(), GROUND, details));
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere");
    }
}
