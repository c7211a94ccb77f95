package se.insteg.casework;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Mandate;
import se.insteg.access.Rights;
import se.insteg.access.SignedIn;
import se.insteg.people.Participant;
import se.insteg.people.People;

/** The person a case is about, for whoever may do this to them; and who "I" am today, with those I cover. */
@Component
public class Cases {
    private final People people;
    private final Rights rights;
    private final CurrentStaff current;
    private final Colleagues colleagues;

    Cases(People people, Rights rights, CurrentStaff current, Colleagues colleagues) {
        this.people = people;
        this.rights = rights;
        this.current = current;
        this.colleagues = colleagues;
    }

    /** 404 for somebody the caller may not see, 403 when they may not do this to them. */
    public Participant require(UUID personId, Action action) {
        Participant person = people.find(personId);
        rights.require(action, person.subject());
        return person;
    }

    public UUID me() {
        return current.require().staffId();
    }

    /** Oneself and those one covers for today. */
    public Set<UUID> mine() {
        SignedIn me = current.require();
        Set<UUID> mine = new TreeSet<>(me.covering());
        mine.add(me.staffId());
        return mine;
    }

    /** The units one works in: those one holds a role for, and the one stated. */
    public Set<UUID> units() {
        Set<UUID> units = new TreeSet<>();
        current.require().mandates().stream()
                .map(Mandate::unitId)
                .filter(Objects::nonNull)
                .forEach(units::add);
        colleagues.unitOf(me()).ifPresent(units::add);
        return units;
    }
}
