package se.insteg.people.peers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Ages;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.information.Information;

/**
 * Participants who help others, for staff: appointed for a time, with what they may do; their undertaking signed on paper;
 * ended at once. KEEP_PEERS, of the person; somebody the caller may not see is not there: 404.
 *
 * <p>Nobody with protected identity helps others (decision 1601): 422.
 */
@Component
public class PeerWorkers {
    /** At most so long at a time. */
    public static final int MOST_DAYS = 366;

    /** How long before the last day the coordinator is reminded. */
    public static final int REMINDED_DAYS = 14;

    private static final String WHY = "medarbetare";

    private final People people;
    private final PeerTable table;
    private final Undertaking undertaking;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeerWorkers(
            People people,
            PeerTable table,
            Undertaking undertaking,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.table = table;
        this.undertaking = undertaking;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody is let do.
     *
     * @param called 1–100 characters
     * @param allowed at least one
     * @param starts, ends in order, at most {@link #MOST_DAYS} apart, the last not passed
     */
    public record Appointment(String called, Set<PeerRight> allowed, LocalDate starts, LocalDate ends) {
        public Appointment {
            allowed = Set.copyOf(allowed);
        }
    }

    /** One who helps, with the person they are. */
    public record Known(Participant person, PeerWorker worker) {}

    /** An id for {@link #appoint}. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** The person, for the page about it. */
    public Participant person(UUID id) {
        return people.findFor(Action.KEEP_PEERS, id);
    }

    /** The latest first. Of somebody given by {@link #person}. */
    public List<PeerWorker> of(Participant person) {
        return table.of(person.id());
    }

    /** What stands in the way of appointing them: the key of a sentence; empty when nothing does. */
    public String obstacle(Participant person) {
        LocalDate today = LocalDate.now(clock);
        if (person.details().protection().hides()) {
            return "people.peer.protected";
        }
        if (Ages.isChild(person.details(), today)) {
            return "people.peer.young";
        }
        return of(person).stream().anyMatch(one -> one.lives(today)) ? "people.peer.already" : "";
    }

    /** Appoints them; nothing is theirs to do before they have signed. The same id twice has one effect. */
    public void appoint(UUID personId, UUID id, Appointment wanted) {
        Participant person = person(personId);
        if (table.find(personId, id).isPresent()) {
            return;
        }
        String obstacle = obstacle(person);
        if (!obstacle.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, obstacle);
        }
        boolean stored = table.insert(new PeerWorker(
                id,
                personId,
                wanted.called(),
                wanted.allowed(),
                wanted.starts(),
                wanted.ends(),
                current.require().staffId(),
                clock.instant(),
                null,
                null));
        if (stored) {
            audit.write(new Audit.Entry("PEER_APPOINTED", "person", personId, WHY, "until=" + wanted.ends()));
        }
    }

    /** The undertaking was signed on paper before somebody. Once more changes nothing. @param witness 1–100 characters */
    public void signedOnPaper(UUID personId, UUID id, String language, LocalDate on, String witness) {
        PeerWorker worker = find(person(personId), id);
        if (!worker.lives(LocalDate.now(clock))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "people.peer.over");
        }
        Information text = undertaking.toSign();
        PeerWorker.Signed signed =
                new PeerWorker.Signed(text.version(), text.spoken(language), PeerWorker.How.PAPER, on, witness);
        if (table.sign(personId, id, signed)) {
            audit.write(new Audit.Entry("PEER_SIGNED", "person", personId, WHY, "version=" + text.version()));
        }
    }

    /** At once: at their next request they may do nothing, and what they had begun is erased. @param why as typed */
    public void end(UUID personId, UUID id, String why) {
        PeerWorker worker = find(person(personId), id);
        if (table.end(personId, worker.id(), current.require().staffId(), why)) {
            audit.write(new Audit.Entry("PEER_ENDED", "person", personId, why));
            events.publishEvent(new PeerWorkEnded(worker.id()));
        }
    }

    private PeerWorker find(Participant person, UUID id) {
        return table.find(person.id(), id)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.refused.notHere"));
    }

    /** KEEP_PEERS. All of the last year whom the caller may see; those it goes on for first, then by last day. */
    public List<Known> all() {
        LocalDate today = LocalDate.now(clock);
        List<Known> known = known(table.since(today.minusYears(1))).stream()
                .filter(one -> rights.may(Action.KEEP_PEERS, one.person().subject()))
                .toList();
        return known.stream()
                .sorted((a, b) -> {
                    int living =
                            Boolean.compare(b.worker().lives(today), a.worker().lives(today));
                    return living != 0
                            ? living
                            : a.worker().ends().compareTo(b.worker().ends());
                })
                .toList();
    }

    /** Whom the caller may see, and who may do this today. For the room that lets them. */
    public List<Known> allowed(PeerRight right) {
        LocalDate today = LocalDate.now(clock);
        return known(
                table.since(today).stream().filter(one -> one.may(right, today)).toList());
    }

    /** KEEP_PEERS. Whose time runs out within {@link #REMINDED_DAYS} days. */
    public List<Known> runningOut() {
        LocalDate today = LocalDate.now(clock);
        return known(table.since(today).stream()
                        .filter(one -> one.lives(today) && !one.ends().isAfter(today.plusDays(REMINDED_DAYS)))
                        .toList())
                .stream()
                .filter(one -> rights.may(Action.KEEP_PEERS, one.person().subject()))
                .toList();
    }

    private List<Known> known(List<PeerWorker> workers) {
        Map<UUID, Participant> seen = new HashMap<>();
        people.findAll(workers.stream().map(PeerWorker::personId).distinct().toList())
                .forEach(person -> seen.put(person.id(), person));
        List<Known> known = new ArrayList<>();
        for (PeerWorker worker : workers) {
            Participant person = seen.get(worker.personId());
            if (person != null) {
                known.add(new Known(person, worker));
            }
        }
        return known;
    }

    /** KEEP_PEERS. One of theirs; 404 when it is not. */
    public PeerWorker find(UUID personId, UUID id) {
        return find(person(personId), id);
    }

    /** What they signed, or are to sign. */
    public Information text(PeerWorker worker) {
        PeerWorker.Signed signed = worker.signed();
        return signed == null
                ? undertaking.text()
                : undertaking.version(signed.version()).orElseGet(undertaking::text);
    }
}
