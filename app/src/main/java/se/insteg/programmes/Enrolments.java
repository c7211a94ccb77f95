package se.insteg.programmes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.programmes.EnrolmentState.Finished;
import se.insteg.programmes.EnrolmentState.Left;
import se.insteg.programmes.EnrolmentState.Offered;
import se.insteg.programmes.EnrolmentState.Started;
import se.insteg.programmes.EnrolmentState.Waiting;
import se.insteg.programmes.EnrolmentState.Withdrawn;
import se.insteg.programmes.store.EnrolmentTable;
import se.insteg.programmes.store.StayTable;
import se.insteg.programmes.store.StayTable.NewStep;

/**
 * Who takes part in which group, who waits and who has been asked. SEE_ENROLLED to read a group's list, KEEP_ENROLMENTS with
 * the person for everything else; whom the caller may not see is not there. Each deed is a step of the history and a row
 * in the audit log.
 *
 * <p>A seat is never taken twice, and whoever is too late for one is in the queue: nobody is turned away.
 */
@Component
public class Enrolments {
    private static final String GROUND = "program";

    private final EnrolmentTable table;
    private final StayTable stays;
    private final Groups groups;
    private final Programmes programmes;
    private final Queues queues;
    private final Entitlements entitlements;
    private final People people;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Enrolments(
            EnrolmentTable table,
            StayTable stays,
            Groups groups,
            Programmes programmes,
            Queues queues,
            Entitlements entitlements,
            People people,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.stays = stays;
        this.groups = groups;
        this.programmes = programmes;
        this.queues = queues;
        this.entitlements = entitlements;
        this.people = people;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** SEE_ENROLLED. Whoever is on the group's list on that day, by name: who ticks attendance asks this. */
    public List<Enrolled> onList(UUID group, LocalDate day) {
        return ever(group).stream()
                .filter(one -> one.from() != null && !day.isBefore(one.from()))
                .filter(one -> one.to() == null || !day.isAfter(one.to()))
                .toList();
    }

    /** SEE_PROGRAMMES. How many are on the group's list on that day, as far as the caller meets them; nobody is named. */
    public int howMany(UUID group, LocalDate day) {
        return (int) stays.ofGroup(groups.find(group).id()).stream()
                .filter(one -> one.on(day))
                .count();
    }

    /** SEE_ENROLLED. Everybody who is or was on the group's list, one line for each stay, by name. */
    public List<Enrolled> ever(UUID group) {
        List<EnrolmentStay> all = stays.ofGroup(groups.find(group).id());
        Map<UUID, Enrolment> enrolments =
                table.all(all.stream().map(EnrolmentStay::enrolmentId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Enrolment::id, one -> one));
        List<Enrolled> lines = new ArrayList<>();
        Map<UUID, Participant> seen =
                seen(all.stream().map(EnrolmentStay::personId).toList());
        for (EnrolmentStay stay : all) {
            Participant person = seen.get(stay.personId());
            Enrolment enrolment = enrolments.get(stay.enrolmentId());
            if (person != null && enrolment != null) {
                lines.add(line(person, enrolment, stay.from(), stay.to()));
            }
        }
        return byName(lines);
    }

    /** SEE_ENROLLED. Whoever is asked about a place in the group and has not answered, by name. */
    public List<Enrolled> asked(UUID group) {
        List<Enrolment> all = table.ofGroup(groups.find(group).id()).stream()
                .filter(one -> one.state() instanceof Offered)
                .toList();
        return byName(lines(all));
    }

    /** SEE_ENROLLED. Whoever waits for the group, or for any of its programme, in the order of the queue. */
    public List<Enrolled> queue(UUID group) {
        Group waitedFor = groups.find(group);
        return lines(queues.inOrder(table.waitingFor(group, waitedFor.programmeId())));
    }

    private List<Enrolled> lines(List<Enrolment> all) {
        Map<UUID, Participant> seen = seen(all.stream().map(Enrolment::personId).toList());
        List<Enrolled> lines = new ArrayList<>();
        for (Enrolment one : all) {
            Participant person = seen.get(one.personId());
            if (person != null) {
                lines.add(line(person, one, null, null));
            }
        }
        return lines;
    }

    private static List<Enrolled> byName(List<Enrolled> lines) {
        return lines.stream().sorted(Comparator.comparing(Enrolled::name)).toList();
    }

    private Enrolled line(Participant person, Enrolment enrolment, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Enrolled(
                person.id(),
                person.details().identity().name(),
                person.details().contact().preferredLanguage(),
                hidden(person),
                rights.may(Action.KEEP_ENROLMENTS, person.subject()),
                enrolment,
                from,
                to);
    }

    private Map<UUID, Participant> seen(Collection<UUID> ids) {
        Map<UUID, Participant> seen = new HashMap<>();
        people.findAllFor(Action.SEE_ENROLLED, ids).forEach(person -> seen.put(person.id(), person));
        return seen;
    }

    /** KEEP_ENROLMENTS. The latest first. */
    public List<Enrolment> of(UUID personId) {
        return table.ofPerson(kept(personId).id());
    }

    /** By person, the latest first; of people the caller was given, as far as KEEP_ENROLMENTS reaches. */
    public Map<UUID, List<Enrolment>> ofAll(Collection<Participant> some) {
        return table
                .ofPeople(some.stream()
                        .filter(person -> rights.may(Action.KEEP_ENROLMENTS, person.subject()))
                        .map(Participant::id)
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(Enrolment::personId));
    }

    /** KEEP_ENROLMENTS. @throws Refusal (404) when it is not the person's */
    public Enrolment find(UUID personId, UUID id) {
        kept(personId);
        return ofPerson(personId, id);
    }

    private Enrolment ofPerson(UUID personId, UUID id) {
        return table.find(id)
                .filter(one -> one.personId().equals(personId))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere"));
    }

    /** KEEP_ENROLMENTS. Days in groups, of all the person's enrolments, in order. */
    public List<EnrolmentStay> stays(UUID personId) {
        return stays.ofPerson(kept(personId).id());
    }

    /** KEEP_ENROLMENTS. What was done, of all the person's enrolments, the latest first. */
    public List<EnrolmentStep> steps(UUID personId) {
        return stays.steps(kept(personId).id());
    }

    /**
     * KEEP_ENROLMENTS. A seat in the group from that day, or a place in its queue. The same again changes nothing.
     *
     * @throws Refusal (409) when they are on the list of another group of the programme: they are to be moved; (422) for a
     *     day when the group is over
     */
    public Enrolling enrol(UUID personId, UUID groupId, LocalDate from) {
        return enrol(personId, groupId, from, null);
    }

    /** @param together what those enrolled by one press have in common; null for one by themself */
    Enrolling enrol(UUID personId, UUID groupId, LocalDate from, @Nullable UUID together) {
        Participant person = kept(personId);
        Group group = groups.find(groupId);
        checkDay(group, from);
        int free = table.lockFreeSeats(groupId);
        Enrolment was = table.open(personId, group.programmeId()).orElse(null);
        if (was != null && was.state().hasSeat()) {
            if (!groupId.equals(was.groupId())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "programmes.enrol.elsewhere", was.group());
            }
            return new Enrolling.Seated(was);
        }
        boolean held = was != null && groupId.equals(was.groupId()) && was.holdsSeat();
        if (free < 1 && !held) {
            Enrolment queued = was != null && was.state() instanceof Waiting && groupId.equals(was.groupId())
                    ? was
                    : queued(person, was, group, together);
            return new Enrolling.Queued(queued, queues.place(queued, table.waitingFor(groupId, group.programmeId())));
        }
        Enrolment.Marks marks = (was == null ? Enrolment.Marks.NONE : was.marks())
                .accepted(from.isBefore(today()) ? from : today())
                .from(from);
        Enrolment seated = written(person, was, group, new EnrolmentState.Enrolled(from), marks);
        stays.begin(seated, hidden(person), groupId, from);
        done(person, seated, new NewStep(EnrolmentDeed.ENROLLED, from, groupId, "", "", together));
        return new Enrolling.Seated(find(seated));
    }

    private Enrolment queued(Participant person, @Nullable Enrolment was, Group group, @Nullable UUID together) {
        Enrolment.Marks marks = (was == null ? Enrolment.Marks.NONE : was.marks()).queued(clock.instant());
        if (marks.entitledOn() == null) {
            ProgrammeKind kind = programmes.find(group.programmeId()).kind();
            marks = marks.entitled(entitlements.since(person.id(), kind));
        }
        Instant since = marks.queuedAt() == null ? clock.instant() : marks.queuedAt();
        Enrolment queued = written(person, was, group, new Waiting(since), marks);
        done(person, queued, new NewStep(EnrolmentDeed.QUEUED, today(), group.id(), "", "", together));
        return find(queued);
    }

    /** @param was null for a new one */
    private Enrolment written(
            Participant person, @Nullable Enrolment was, Group group, EnrolmentState state, Enrolment.Marks marks) {
        if (was != null) {
            Enrolment changed = was.with(group.id(), state, marks);
            mustBeFirst(table.update(changed));
            return changed;
        }
        Enrolment begun = new Enrolment(
                Ids.next(clock),
                person.id(),
                group.programmeId(),
                group.programme(),
                group.id(),
                group.name(),
                state,
                marks,
                0);
        mustBeFirst(table.insert(begun, hidden(person), current.require().staffId()));
        return begun;
    }

    /**
     * KEEP_ENROLMENTS. From one group of the programme to another, from that day; the history and the place in time stay.
     *
     * @return false when the other group is full; nothing is written then
     */
    public boolean move(UUID personId, UUID id, int version, UUID toGroup, LocalDate from, String why) {
        Participant person = kept(personId);
        Enrolment was = allowed(ofPerson(personId, id), version, EnrolmentDeed.MOVED);
        Group to = groups.find(toGroup);
        if (toGroup.equals(was.groupId()) || !to.programmeId().equals(was.programmeId())) {
            throw new Refusal(Refusal.Kind.INVALID, "programmes.move.otherProgramme");
        }
        checkDay(to, from);
        if (table.lockFreeSeats(toGroup) < 1) {
            return false;
        }
        EnrolmentState state = was.state() instanceof Started ? was.state() : new EnrolmentState.Enrolled(from);
        Enrolment.Marks marks =
                was.state() instanceof Started ? was.marks() : was.marks().from(from);
        mustBeFirst(table.update(was.with(toGroup, state, marks)));
        stays.end(id, from.minusDays(1));
        stays.begin(was, hidden(person), toGroup, from);
        done(person, was, new NewStep(EnrolmentDeed.MOVED, from, toGroup, "", why));
        return true;
    }

    /** KEEP_ENROLMENTS. They went all the way. @param last their last day */
    public void finish(UUID personId, UUID id, int version, LocalDate last) {
        Participant person = kept(personId);
        Enrolment was = allowed(ofPerson(personId, id), version, EnrolmentDeed.FINISHED);
        LocalDate from = begun(was, last);
        end(person, was, new Finished(from, last), new NewStep(EnrolmentDeed.FINISHED, last, was.groupId(), "", ""));
    }

    /** KEEP_ENROLMENTS. They stopped before the end, which frees the seat. @param last their last day */
    public void leave(UUID personId, UUID id, int version, LocalDate last, LeaveCause cause, String why) {
        Participant person = kept(personId);
        Enrolment was = allowed(ofPerson(personId, id), version, EnrolmentDeed.LEFT);
        LocalDate from = begun(was, last);
        end(person, was, new Left(from, last, cause), new NewStep(EnrolmentDeed.LEFT, last, was.groupId(), "", why));
    }

    private LocalDate begun(Enrolment was, LocalDate last) {
        LocalDate from = was.marks().from();
        if (from == null || last.isBefore(from) || last.isAfter(today())) {
            throw new Refusal(Refusal.Kind.INVALID, "programmes.enrolment.lastDay");
        }
        return from;
    }

    private void end(Participant person, Enrolment was, EnrolmentState state, NewStep step) {
        mustBeFirst(table.update(was.with(was.groupId(), state, was.marks())));
        stays.end(was.id(), step.day());
        done(person, was, step);
    }

    /** KEEP_ENROLMENTS. Before they began: the seat, the offer or the place in the queue is given up. */
    public void withdraw(UUID personId, UUID id, int version, String why) {
        Participant person = kept(personId);
        Enrolment was = allowed(ofPerson(personId, id), version, EnrolmentDeed.WITHDRAWN);
        mustBeFirst(table.update(
                was.with(was.groupId(), new Withdrawn(today()), was.marks().from(null))));
        stays.end(id, today().minusDays(1));
        done(person, was, new NewStep(EnrolmentDeed.WITHDRAWN, today(), was.groupId(), "", why));
    }

    /**
     * KEEP_ENROLMENTS. Whoever left or finished takes part again, in the group where they were.
     *
     * @return false when the group is full, or they have begun the programme anew since; nothing is written then
     */
    public boolean resume(UUID personId, UUID id, int version, LocalDate from) {
        Participant person = kept(personId);
        Enrolment was = allowed(ofPerson(personId, id), version, EnrolmentDeed.RESUMED);
        UUID group = was.groupId();
        LocalDate first = was.marks().from();
        boolean free = group != null && table.lockFreeSeats(group) > 0;
        if (!free
                || group == null
                || first == null
                || table.open(personId, was.programmeId()).isPresent()) {
            return false;
        }
        mustBeFirst(table.update(was.with(group, new Started(first), was.marks())));
        stays.begin(was, hidden(person), group, from);
        done(person, was, new NewStep(EnrolmentDeed.RESUMED, from, group, "", ""));
        return true;
    }

    private Participant kept(UUID personId) {
        return people.findFor(Action.KEEP_ENROLMENTS, personId);
    }

    /** @throws Refusal (409) when somebody has changed it since it was shown, so that this cannot be done */
    static Enrolment allowed(Enrolment was, int version, EnrolmentDeed deed) {
        if (was.version() != version || !was.state().deeds().contains(deed)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "programmes.enrolment.overtaken");
        }
        return was;
    }

    static void mustBeFirst(boolean written) {
        if (!written) {
            throw new Refusal(Refusal.Kind.CONFLICT, "programmes.enrolment.overtaken");
        }
    }

    private static void checkDay(Group group, LocalDate from) {
        if (group.over(from)) {
            throw new Refusal(Refusal.Kind.INVALID, "programmes.enrol.over", group.name());
        }
    }

    private void done(Participant person, Enrolment of, NewStep step) {
        stays.add(of, hidden(person), step, current.require().staffId());
        audit.write(new Audit.Entry(
                "ENROLMENT_CHANGED",
                "person",
                person.id(),
                GROUND,
                "deed=" + step.deed().code() + ",enrolment=" + of.id()));
    }

    private Enrolment find(Enrolment one) {
        return table.find(one.id()).orElseThrow();
    }

    private static boolean hidden(Participant person) {
        return person.details().protection().hides();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
