package se.insteg.skills.peers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.kernel.Refusal;
import se.insteg.people.peers.OwnPeerWork;
import se.insteg.people.peers.PeerRight;
import se.insteg.people.peers.PeerWorker;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.Interview;
import se.insteg.skills.mapping.Script;
import se.insteg.skills.mapping.store.TemplateTable;

/**
 * What the participant who is signed in helps others with. Every method asks whether they may today: whose time has run out,
 * who has signed nothing, or whom it was taken back from has nothing here. They see what the one they help is called, the
 * questions, and what they have written themself; each look is in the log of the one it is about.
 */
@Component
public class PeerErrands {
    static final String WHY = "kartläggning med hjälp av en annan deltagare";

    private final ErrandTable errands;
    private final OwnPeerWork work;
    private final TemplateTable templates;
    private final Handover handover;
    private final CurrentParticipant current;
    private final Audit audit;

    PeerErrands(
            ErrandTable errands,
            OwnPeerWork work,
            TemplateTable templates,
            Handover handover,
            CurrentParticipant current,
            Audit audit) {
        this.errands = errands;
        this.work = work;
        this.templates = templates;
        this.handover = handover;
        this.current = current;
        this.audit = audit;
    }

    /** As whom they may help now; empty when they may not. */
    public Optional<PeerWorker> allowed() {
        return work.allowed(PeerRight.HELP_MAPPING);
    }

    /** Those to help, the earliest first; none while they may not. */
    public List<PeerErrand> open() {
        List<PeerErrand> open = mine();
        audit.shown(
                "PEER_MAPPING_SHOWN",
                "person",
                open.stream().map(PeerErrand::mappedId).toList(),
                WHY);
        return open;
    }

    /** How many wait, without showing them. */
    public int waiting() {
        return mine().size();
    }

    private List<PeerErrand> mine() {
        UUID worker = allowed().map(PeerWorker::id).orElse(null);
        return worker == null
                ? List.of()
                : errands.open(me()).stream()
                        .filter(one -> one.workerId().equals(worker))
                        .toList();
    }

    /** How many they have helped. */
    public int done() {
        return errands.sent(me());
    }

    /** An errand with what it asks. */
    public record Whole(PeerErrand errand, Interview.Whole asked) {}

    /** @throws Refusal (404) when it is not theirs, or is over, or they may not help any more */
    public Whole find(UUID id) {
        PeerErrand errand = required(id);
        audit.shown("PEER_MAPPING_SHOWN", "person", List.of(errand.mappedId()), WHY);
        Script script = templates.script(errand.templateId(), errand.templateVersion());
        return new Whole(errand, errand.whole(script));
    }

    private PeerErrand required(UUID id) {
        return mine().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.peers.notHere"));
    }

    /** Keeps an answer; an empty one passes the question over. The last one sent counts. */
    public void answer(UUID id, String question, Answer answer) {
        Whole whole = find(id);
        if (whole.asked().script().find(question).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "skills.mapping.notHere");
        }
        if (!errands.put(me(), id, question, answer)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "skills.peers.notHere");
        }
        log("PEER_MAPPING_ANSWERED", whole.errand(), " question=" + question);
    }

    /** It is written: the one it is about reads it, and the helper sees it no more. Nothing answered is not sent: 422. */
    public void send(UUID id) {
        PeerErrand errand = required(id);
        if (errand.said().values().stream().allMatch(Answer::none)) {
            throw new Refusal(Refusal.Kind.INVALID, "skills.peers.nothing");
        }
        if (errands.send(me(), id)) {
            log("PEER_MAPPING_SENT", errand, "");
            handover.afterCommit();
        }
    }

    private void log(String deed, PeerErrand errand, String more) {
        audit.write(new Audit.Entry(deed, "person", errand.mappedId(), WHY, "help=" + errand.id() + more));
    }

    private UUID me() {
        return current.require().personId();
    }
}
