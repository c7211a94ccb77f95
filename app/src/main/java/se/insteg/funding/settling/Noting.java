package se.insteg.funding.settling;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.insteg.funding.store.UnsettledTable;
import se.insteg.people.Happened;
import se.insteg.people.PersonChanged;
import se.insteg.people.PersonMerged;
import se.insteg.people.PersonParted;
import se.insteg.people.StatusSaid;

/** Notes, in the transaction in which something changed, whose evidence must be looked at. */
@Component
class Noting {
    private final UnsettledTable unsettled;
    private final Settling settling;

    Noting(UnsettledTable unsettled, Settling settling) {
        this.unsettled = unsettled;
        this.settling = settling;
    }

    @EventListener
    void happened(Happened event) {
        note(event.personId());
    }

    @EventListener
    void statusSaid(StatusSaid event) {
        note(event.personId());
    }

    /** Of what the person's own row says, the law asks for the age and, before the first step, the status. */
    @EventListener
    void changed(PersonChanged event) {
        if (event.fields().contains("born") || event.fields().contains("status")) {
            note(event.personId());
        }
    }

    @EventListener
    void merged(PersonMerged event) {
        note(event.keptId());
    }

    @EventListener
    void parted(PersonParted event) {
        note(event.keptId());
        note(event.partedId());
    }

    private void note(UUID person) {
        unsettled.add(person);
        settling.afterCommit();
    }
}
