package se.insteg.placements.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.kernel.Words;
import se.insteg.people.Participant;
import se.insteg.people.PersonPageSource;

/** On a person's page: the way to places for them. */
@Component
@Order(10)
class PlacementOnPerson implements PersonPageSource {
    private final Rights rights;

    PlacementOnPerson(Rights rights) {
        this.rights = rights;
    }

    @Override
    public List<Way> ways(Participant person) {
        return rights.may(Action.PROPOSE_PLACEMENT, person.subject())
                ? List.of(new Way("/matching/people/" + person.id(), Words.of("placements.plug.matchPerson")))
                : List.of();
    }
}
