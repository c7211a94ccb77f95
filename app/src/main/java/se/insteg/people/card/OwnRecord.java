package se.insteg.people.card;

import java.util.List;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.access.SignedInParticipant;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.register.PersonTable;

/** The participant who is signed in, for their own eyes; nobody else can be asked for. Each look is in the log. */
@Component
public class OwnRecord {
    private final PersonTable people;
    private final CurrentParticipant current;
    private final Audit audit;

    OwnRecord(PersonTable people, CurrentParticipant current, Audit audit) {
        this.people = people;
        this.current = current;
        this.audit = audit;
    }

    public Participant read() {
        SignedInParticipant me = current.require();
        Participant person = people.find(me.personId())
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.refused.notHere"));
        audit.shown("OWN_DATA_SHOWN", "person", List.of(me.personId()), "egna uppgifter");
        return person;
    }
}
