package se.insteg.programmes.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.people.Ages;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.household.Children;
import se.insteg.people.household.Guardianship;
import se.insteg.people.household.Households;
import se.insteg.people.household.Kin;
import se.insteg.programmes.Enrolled;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.consent.Consent.Guardian;
import se.insteg.programmes.consent.Consent.Said;

/**
 * Which groups ask guardians, and what those said. SEE_ENROLLED to see how it stands with each child, KEEP_ENROLMENTS with the
 * child to read and note who said what, PLAN_SESSIONS to say that a group asks. Each deed is in the audit log.
 */
@Component
public class Consents {
    private final ConsentTable table;
    private final Groups groups;
    private final Enrolments enrolments;
    private final People people;
    private final Children children;
    private final Households households;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Consents(
            ConsentTable table,
            Groups groups,
            Enrolments enrolments,
            People people,
            Children children,
            Households households,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.groups = groups;
        this.enrolments = enrolments;
        this.people = people;
        this.children = children;
        this.households = households;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How it stands with somebody of a group that asks.
     *
     * @param said in the order it was noted; nothing of it for whoever may not change how the child stands
     */
    public record Line(Enrolled person, ConsentState state, List<Consent> said) {}

    /** Whether guardians are asked: of every camp, and of whatever group it is said of. */
    public boolean asks(UUID group) {
        return table.asks(groups.find(group).id());
    }

    /** PLAN_SESSIONS. */
    public void ask(UUID group, boolean asks) {
        rights.require(Action.PLAN_SESSIONS, Subject.MUNICIPALITY);
        groups.find(group);
        table.ask(group, asks);
        audit.write(new Audit.Entry("GROUP_CHANGED", "group", group, "program", "consent=" + asks));
    }

    /** Those who are on the list today or from a day to come, by name; of age or not. */
    public List<Line> of(UUID groupId) {
        Group group = groups.find(groupId);
        LocalDate today = LocalDate.now(clock);
        boolean asks = table.asks(groupId);
        List<Enrolled> listed = enrolments.ever(groupId).stream()
                .filter(one -> one.to() == null || !one.to().isBefore(today))
                .toList();
        Map<UUID, List<Consent>> said = asks ? table.of(groupId) : Map.of();
        Set<UUID> minors = asks ? minors(group, listed) : Set.of();
        return listed.stream()
                .map(one -> {
                    List<Consent> own = said.getOrDefault(one.personId(), List.of());
                    ConsentState state =
                            minors.contains(one.personId()) ? ConsentState.of(own) : ConsentState.NOT_NEEDED;
                    return new Line(one, state, one.kept() ? own : List.of());
                })
                .toList();
    }

    private Set<UUID> minors(Group group, List<Enrolled> listed) {
        return people
                .findAllFor(
                        Action.SEE_ENROLLED,
                        listed.stream().map(Enrolled::personId).toList())
                .stream()
                .filter(person -> waitsByAge(group, person))
                .map(Participant::id)
                .collect(Collectors.toSet());
    }

    /** Whoever is under 18 when it begins, or now; whose day of birth nobody knows counts as that. */
    private boolean waitsByAge(Group group, Participant person) {
        LocalDate starts = group.details().starts();
        LocalDate today = LocalDate.now(clock);
        return person.details().identity().born() == null
                || Ages.isChild(person.details(), starts.isAfter(today) ? starts : today);
    }

    /** Those of a group who have to wait for a yes; nobody of a group that asks nobody. */
    public Set<UUID> waiting(UUID groupId) {
        return !table.asks(groupId)
                ? Set.of()
                : of(groupId).stream()
                        .filter(line -> line.state().waits())
                        .map(line -> line.person().personId())
                        .collect(Collectors.toSet());
    }

    /** For each group that asks and is not over: how many the caller keeps that have to wait; none is left out. */
    public Map<Group, Long> waiting() {
        Map<Group, Long> waiting = new HashMap<>();
        Set<UUID> asking = table.asking(LocalDate.now(clock));
        if (asking.isEmpty()) {
            return waiting;
        }
        groups.all().stream().filter(group -> asking.contains(group.id())).forEach(group -> {
            long many = of(group.id()).stream()
                    .filter(line -> line.person().kept() && line.state().waits())
                    .count();
            if (many > 0) {
                waiting.put(group, many);
            }
        });
        return waiting;
    }

    /** How it stands with one child. @param said in the order it was noted */
    public record Stand(ConsentState state, List<Consent> said) {}

    /** KEEP_ENROLMENTS. How it stands with one of a group. */
    public Stand of(UUID groupId, UUID personId) {
        Participant person = people.findFor(Action.KEEP_ENROLMENTS, personId);
        Group group = groups.find(groupId);
        if (!table.asks(groupId) || !waitsByAge(group, person)) {
            return new Stand(ConsentState.NOT_NEEDED, List.of());
        }
        List<Consent> said = table.of(groupId).getOrDefault(personId, List.of());
        return new Stand(ConsentState.of(said), said);
    }

    /** KEEP_ENROLMENTS. Those who answer for a child today: parents with custody who are registered, and guardians outside. */
    public List<Guardian> answering(UUID personId) {
        Participant child = people.findFor(Action.KEEP_ENROLMENTS, personId);
        List<Guardian> answering = new ArrayList<>();
        if (!rights.may(Action.SEE_PERSON, child.subject())) {
            return answering;
        }
        households.kin(child).stream()
                .filter(kin -> kin.is() == Kin.Relation.PARENT && kin.custody())
                .forEach(kin -> answering.add(new Guardian(
                        kin.relative().id().toString(),
                        kin.relative().details().identity().name(),
                        Guardian.Kind.PARENT)));
        children.of(child)
                .on(LocalDate.now(clock))
                .forEach(one -> answering.add(new Guardian(
                        one.guardian().id().toString(),
                        one.guardian().contact().name(),
                        kind(one.terms().kind()))));
        return answering;
    }

    private static Guardian.Kind kind(Guardianship.Kind kind) {
        return switch (kind) {
            case GOD_MAN -> Guardian.Kind.GOD_MAN;
            case APPOINTED_CUSTODIAN, CUSTODIAN -> Guardian.Kind.CUSTODIAN;
        };
    }

    /** An id for what is noted. */
    public UUID next() {
        return Ids.next(clock);
    }

    /**
     * KEEP_ENROLMENTS. Notes what somebody who answers for the child said. The same id twice is noted once.
     *
     * @param said its {@code remaining}, {@code by} and {@code at} are not looked at
     */
    public void say(Consent said) {
        table.lock(said.personId());
        Stand stand = of(said.groupId(), said.personId());
        Consent noted = new Consent(
                said.id(),
                said.personId(),
                said.groupId(),
                said.said(),
                said.guardian(),
                said.way(),
                said.on(),
                remaining(said.personId(), stand, said.guardian()),
                said.words(),
                current.require().staffId(),
                clock.instant());
        if (table.add(noted)) {
            audit.write(new Audit.Entry(
                    "CONSENT_NOTED",
                    "person",
                    said.personId(),
                    "program",
                    "said=" + said.said().code() + ",group=" + said.groupId()));
        }
    }

    /** Of those who answer for the child: how many besides this one have not said yes. Somebody typed answers for all. */
    private int remaining(UUID child, Stand stand, Guardian now) {
        if (now.kind() == Guardian.Kind.OTHER) {
            return 0;
        }
        Map<String, Said> latest = new HashMap<>();
        stand.said().forEach(one -> latest.put(one.guardian().key(), one.said()));
        return (int) answering(child).stream()
                .filter(one -> !one.key().equals(now.key()) && latest.get(one.key()) != Said.YES)
                .count();
    }
}
