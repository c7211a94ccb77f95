package se.insteg.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.people.Ages;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.programmes.Entitlements.Right;
import se.insteg.programmes.store.EnrolmentTable;

/**
 * Who has a right to a kind of programme, since when, and how far they have come: offered, started, completed. For the people
 * the caller may keep enrolments of, each of whom is in the audit log.
 */
@Component
public class DutyTracker {
    private final EnrolmentTable table;
    private final Entitlements entitlements;
    private final People people;
    private final Clock clock;

    DutyTracker(EnrolmentTable table, Entitlements entitlements, People people, Clock clock) {
        this.table = table;
        this.entitlements = entitlements;
        this.people = people;
        this.clock = clock;
    }

    /**
     * KEEP_ENROLMENTS. Whoever has a right, cannot be told of, or has been asked; those who have waited longest first. Children
     * under sixteen go to school: they are not there unless somebody has enrolled them.
     */
    public List<Duty> of(ProgrammeKind kind) {
        Map<UUID, List<Enrolment>> enrolments = new HashMap<>();
        table.ofKind(kind).forEach(one -> enrolments
                .computeIfAbsent(one.personId(), id -> new ArrayList<>())
                .add(one));
        Map<UUID, Right> rights = entitlements.of(people.reachedBy(Action.KEEP_ENROLMENTS), kind);
        Set<UUID> concerned = new HashSet<>();
        rights.forEach((id, right) -> {
            if (!(right instanceof Right.None) || enrolments.containsKey(id)) {
                concerned.add(id);
            }
        });
        LocalDate today = LocalDate.now(clock);
        return people.findAllFor(Action.KEEP_ENROLMENTS, concerned).stream()
                .filter(person ->
                        enrolments.containsKey(person.id()) || !Ages.isTooYoungForWork(person.details(), today))
                .map(person -> duty(
                        person,
                        rights.getOrDefault(person.id(), new Right.None()),
                        enrolments.getOrDefault(person.id(), List.of())))
                .filter(duty -> duty.enrolment() != null || isConcerned(duty, rights))
                .sorted(Comparator.comparing(Duty::since, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Duty::name))
                .toList();
    }

    /** Not somebody without a right whose only trace is an offer that was taken back. */
    private static boolean isConcerned(Duty duty, Map<UUID, Right> rights) {
        return !(rights.get(duty.personId()) instanceof Right.None);
    }

    private static Duty duty(Participant person, Right right, Collection<Enrolment> enrolments) {
        Enrolment furthest = enrolments.stream()
                .filter(one -> Duty.rank(one) > 0)
                .max(Comparator.comparingInt(Duty::rank).thenComparing(Enrolment::id))
                .orElse(null);
        Right.Has has = right instanceof Right.Has some ? some : null;
        return new Duty(
                person.id(),
                person.details().identity().name(),
                person.details().protection().hides(),
                Duty.stage(right, furthest),
                has == null ? null : has.since(),
                has == null ? null : has.until(),
                furthest);
    }

    /** How many in each stage; nobody protected is counted, for any reader (decision 0852). */
    public static Map<Duty.Stage, Integer> figures(List<Duty> all) {
        Map<Duty.Stage, Integer> figures = new EnumMap<>(Duty.Stage.class);
        for (Duty.Stage stage : Duty.Stage.values()) {
            figures.put(stage, 0);
        }
        all.stream().filter(one -> !one.isProtected()).forEach(one -> figures.merge(one.stage(), 1, Integer::sum));
        return figures;
    }
}
