package se.insteg.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.kernel.Refusal;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAsk;
import se.insteg.programmes.EnrolmentState.Offered;
import se.insteg.programmes.store.EnrolmentTable;

/** What a participant who came in with their card sees of their own programmes, and answers. */
@Component
@Order(20)
public class OwnProgrammes implements ParticipantAsk {
    private final EnrolmentTable table;
    private final Answering answering;
    private final CurrentParticipant participant;
    private final Audit audit;

    OwnProgrammes(EnrolmentTable table, Answering answering, CurrentParticipant participant, Audit audit) {
        this.table = table;
        this.answering = answering;
        this.participant = participant;
        this.audit = audit;
    }

    /** The participant's own, the latest first. */
    public List<Enrolment> all() {
        UUID self = participant.require().personId();
        List<Enrolment> all = table.ofPerson(self);
        if (!all.isEmpty()) {
            audit.shown("PERSON_SHOWN", "person", List.of(self), "själv");
        }
        return all;
    }

    /** @throws Refusal (404) when it is not their own */
    public Enrolment find(UUID id) {
        UUID self = participant.require().personId();
        return table.find(id)
                .filter(one -> one.personId().equals(self))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere"));
    }

    /**
     * Their yes or no. Answered already, nothing happens: what stands is shown.
     *
     * @throws Refusal (404) when it is not their own
     */
    public void answer(UUID id, boolean yes) {
        Enrolment was = find(id);
        UUID self = was.personId();
        if (!(was.state() instanceof Offered)) {
            return;
        }
        if (yes) {
            answering.yes(was, false, OfferWay.CARD, null);
        } else {
            answering.no(was, false, OfferWay.CARD, "", null);
        }
        audit.write(new Audit.Entry(
                "ENROLMENT_CHANGED",
                "person",
                self,
                "själv",
                "deed=" + (yes ? "accepted" : "declined") + ",enrolment=" + id));
    }

    @Override
    public List<Asked> asked(UUID personId) {
        List<Asked> asked = new ArrayList<>();
        List<Enrolment> all = table.ofPerson(personId);
        if (all.stream().anyMatch(one -> one.state() instanceof Offered)) {
            asked.add(new Asked(
                    Words.of("programmes.own.asked"),
                    Words.of("programmes.own.asked.text"),
                    "/me/programmes",
                    Words.of("programmes.own.open")));
        } else if (all.stream().anyMatch(one -> one.state().open())) {
            asked.add(new Asked(
                    Words.of("programmes.own.title"),
                    Words.of("programmes.own.text"),
                    "/me/programmes",
                    Words.of("programmes.own.see")));
        }
        return asked;
    }
}
