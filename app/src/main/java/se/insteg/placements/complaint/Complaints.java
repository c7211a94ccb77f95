package se.insteg.placements.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Role;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Ledger;

/**
 * Complaints about workplaces, for those of the staff who receive them: coordinators, or whom of them the municipality has
 * named; of somebody with protected identity their handler. Reading one is logged as such.
 */
@Component
public class Complaints {
    private static final String GROUND = "klagomål på praktik";
    private static final int MOST = 100;

    private final ComplaintTable table;
    private final People people;
    private final Ledger ledger;
    private final Colleagues colleagues;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Complaints(
            ComplaintTable table,
            People people,
            Ledger ledger,
            Colleagues colleagues,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.people = people;
        this.ledger = ledger;
        this.colleagues = colleagues;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** One in a list, with whose it is. */
    public record Waiting(
            UUID id,
            Participant person,
            Complaint.State state,
            Instant madeAt,
            @Nullable UUID handledBy) {}

    /** One with whose it is, and about which placement; null when they have not said. */
    public record Whole(
            Complaint complaint,
            Participant person,
            @Nullable Placement placement) {}

    /** For ids of what is new. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** HANDLE_COMPLAINTS. Those that reach the one who is signed in; what is not closed first, the oldest first. */
    public List<Waiting> all() {
        boolean named = isNamed();
        List<Waiting> all = new ArrayList<>();
        for (ComplaintTable.Line line : table.lines(MOST)) {
            Participant person = person(line.personId());
            if (person != null && (named || person.details().protection().hides())) {
                all.add(new Waiting(line.id(), person, line.state(), line.madeAt(), line.handledBy()));
            }
        }
        return all;
    }

    private @Nullable Participant person(UUID id) {
        try {
            return people.findFor(Action.HANDLE_COMPLAINTS, id);
        } catch (Refusal notTheirs) {
            return null; // a colleague's to handle
        }
    }

    /** HANDLE_COMPLAINTS. @throws Refusal (404) when it does not reach the one who is signed in */
    public Whole find(UUID personId, UUID id) {
        Participant person = recipient(personId);
        Complaint found = table.find(personId, id).orElseThrow(Complaints::notHere);
        audit.write(new Audit.Entry("COMPLAINT_SHOWN", "person", personId, GROUND, "complaint=" + id));
        UUID placement = found.placementId();
        return new Whole(found, person, placement == null ? null : ledger.find(person, placement));
    }

    /** HANDLE_COMPLAINTS. Taken by the one who is signed in. @throws Refusal (409) when somebody else was first */
    public void take(UUID personId, UUID id) {
        recipient(personId);
        Complaint found = table.find(personId, id).orElseThrow(Complaints::notHere);
        if (me().equals(found.handledBy())) {
            return;
        }
        if (!table.take(personId, id, me())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "placements.complaint.taken");
        }
        audit.write(new Audit.Entry("COMPLAINT_TAKEN", "person", personId, GROUND, "complaint=" + id));
    }

    /**
     * HANDLE_COMPLAINTS.
     *
     * @param answer to the participant, 1–{@link Complaint#LONGEST} characters
     * @throws Refusal (409) when it is closed with another answer
     */
    public void close(UUID personId, UUID id, String answer) {
        recipient(personId);
        Complaint found = table.find(personId, id).orElseThrow(Complaints::notHere);
        if (found.state() == Complaint.State.CLOSED && found.answer().equals(answer)) {
            return;
        }
        if (!table.close(personId, id, answer, me())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "placements.complaint.closed");
        }
        audit.write(new Audit.Entry("COMPLAINT_CLOSED", "person", personId, GROUND, "complaint=" + id));
    }

    /**
     * KEEP_PLACEMENTS. What the participant said to the staff; whoever writes it down does not read it again unless it reaches
     * them.
     *
     * @param id made when the form was shown, so that the same form sent twice has one effect
     * @param placement one of theirs, or null
     */
    public void record(UUID personId, UUID id, @Nullable UUID placement, String words, String language) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        if (placement != null) {
            ledger.find(person, placement);
        }
        if (table.insert(id, personId, person.details().protection().hides(), placement, words, language, me())) {
            audit.write(new Audit.Entry("COMPLAINT_MADE", "person", personId, GROUND, "complaint=" + id));
        }
    }

    /** Coordinators, and which of them are named; none named means all. NAME_COMPLAINT_RECIPIENTS. */
    public Set<UUID> recipients() {
        rights.require(Action.NAME_COMPLAINT_RECIPIENTS, Subject.MUNICIPALITY);
        return table.recipients();
    }

    /** Who can be named, by name. */
    public List<Colleagues.Named> candidates() {
        return colleagues.holding(Role.COORDINATOR);
    }

    /** NAME_COMPLAINT_RECIPIENTS. @param staff of the {@link #candidates}; others are left out */
    public void name(Set<UUID> staff) {
        rights.require(Action.NAME_COMPLAINT_RECIPIENTS, Subject.MUNICIPALITY);
        Set<UUID> may = candidates().stream().map(Colleagues.Named::id).collect(Collectors.toSet());
        Set<UUID> named = staff.stream().filter(may::contains).collect(Collectors.toSet());
        table.name(named, me());
        audit.write(new Audit.Entry(
                "COMPLAINT_RECIPIENTS_NAMED", "municipality", null, "administration", "staff=" + named));
    }

    private Participant recipient(UUID personId) {
        Participant person = people.findFor(Action.HANDLE_COMPLAINTS, personId);
        if (!isNamed() && !person.details().protection().hides()) {
            throw notHere();
        }
        return person;
    }

    /** Of those named who have left since, nobody would read anything: then all who may do. */
    private boolean isNamed() {
        Set<UUID> named = table.recipients();
        return named.isEmpty()
                || named.contains(me())
                || candidates().stream().map(Colleagues.Named::id).noneMatch(named::contains);
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "placements.complaint.notHere");
    }

    private UUID me() {
        return current.require().staffId();
    }
}
