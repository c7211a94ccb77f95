package se.insteg.people.peers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.kernel.Refusal;
import se.insteg.people.information.Information;

/**
 * What the participant who is signed in may do for others, asked anew at every request. Always about the one who came in
 * with a card: nobody else exists in their transaction (decision 1101).
 */
@Component
public class OwnPeerWork {
    private static final String WHY = "medarbetare";

    private final PeerTable table;
    private final Undertaking undertaking;
    private final CurrentParticipant current;
    private final Audit audit;
    private final Clock clock;

    OwnPeerWork(PeerTable table, Undertaking undertaking, CurrentParticipant current, Audit audit, Clock clock) {
        this.table = table;
        this.undertaking = undertaking;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** The one that goes on or is to begin; empty for most. */
    public Optional<PeerWorker> mine() {
        LocalDate today = LocalDate.now(clock);
        return table.of(me()).stream().filter(one -> one.lives(today)).findFirst();
    }

    /** The same, if it lets them do this now. */
    public Optional<PeerWorker> allowed(PeerRight right) {
        LocalDate today = LocalDate.now(clock);
        return mine().filter(one -> one.may(right, today));
    }

    /** What they are to sign, or have signed. */
    public Information text() {
        return mine().map(PeerWorker::signed)
                .flatMap(signed -> undertaking.version(signed.version()))
                .orElseGet(undertaking::text);
    }

    public String municipality() {
        return undertaking.municipality();
    }

    /**
     * They promise what the text says. Once more changes nothing.
     *
     * @param version of the text they have read: 409 when another has come since
     */
    public void sign(int version, String language) {
        PeerWorker worker = mine().orElse(null);
        if (worker == null || worker.signed() != null) {
            return;
        }
        Information now = undertaking.text();
        boolean keptSince =
                version == 0 && now.version() == 1 && now.publishedBy() == null; // the shipped one, as it was
        if (now.version() != version && !keptSince) {
            throw new Refusal(Refusal.Kind.CONFLICT, "people.peer.newer");
        }
        Information text = undertaking.toSign();
        PeerWorker.Signed signed = new PeerWorker.Signed(
                text.version(), text.spoken(language), PeerWorker.How.SCREEN, LocalDate.now(clock), "");
        if (table.sign(me(), worker.id(), signed)) {
            audit.write(new Audit.Entry("PEER_SIGNED", "person", me(), WHY, "version=" + text.version()));
        }
    }

    private UUID me() {
        return current.require().personId();
    }
}
