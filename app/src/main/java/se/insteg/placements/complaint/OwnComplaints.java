package se.insteg.placements.complaint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAsk;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Ledger;
import se.insteg.placements.agreement.store.PlacementTable;

/** A participant says that something is wrong at their workplace, and reads what they were answered. */
@Component
@Order(45)
public class OwnComplaints implements ParticipantAsk {
    /** Unanswered ones of one person; who has said so much is heard already. */
    static final int MOST_WAITING = 10;

    /** How long an answer is told of on the first page. */
    private static final Duration NEWS = Duration.ofDays(14);

    private final ComplaintTable table;
    private final PlacementTable placements;
    private final Ledger ledger;
    private final CurrentParticipant participant;
    private final Audit audit;
    private final Clock clock;

    OwnComplaints(
            ComplaintTable table,
            PlacementTable placements,
            Ledger ledger,
            CurrentParticipant participant,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.placements = placements;
        this.ledger = ledger;
        this.participant = participant;
        this.audit = audit;
        this.clock = clock;
    }

    /** What they have said, the newest first. */
    public List<Complaint> all() {
        UUID me = participant.require().personId();
        audit.shown("PERSON_SHOWN", "person", List.of(me), "själv");
        return table.of(me);
    }

    /** Their placements that have begun, the newest first: one of those it is about. */
    public List<Placement> workplaces() {
        return placements.ofPerson(participant.require().personId()).stream()
                .filter(one -> one.state().hasBegun())
                .toList();
    }

    /** Saying the same again while it waits changes nothing. @param placement one of theirs, or null */
    public void say(@Nullable UUID placement, String words, String language) {
        UUID me = participant.require().personId();
        if (placement != null) {
            ledger.lockOf(me, placement);
        }
        List<Complaint> waiting = table.of(me).stream()
                .filter(one -> one.state() != Complaint.State.CLOSED)
                .toList();
        if (waiting.stream().anyMatch(one -> one.words().equals(words))) {
            return;
        }
        if (waiting.size() >= MOST_WAITING) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "placements.complaint.tooMany");
        }
        UUID id = Ids.next(clock);
        if (table.insert(id, me, false, placement, words, language, null)) {
            audit.write(new Audit.Entry("COMPLAINT_MADE", "person", me, "klagomål på praktik", "complaint=" + id));
        }
    }

    @Override
    public List<Asked> asked(UUID personId) {
        Instant news = clock.instant().minus(NEWS);
        boolean answered =
                table.of(personId).stream().map(Complaint::closedAt).anyMatch(at -> at != null && at.isAfter(news));
        return answered
                ? List.of(new Asked(
                        Words.of("placements.complaint.me.answered"),
                        Words.of("placements.complaint.me.answered.text"),
                        "/me/complaints",
                        Words.of("placements.complaint.me.read")))
                : List.of();
    }
}
