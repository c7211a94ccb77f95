package se.insteg.placements.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.kernel.Words;
import se.insteg.people.Ages;
import se.insteg.people.Participant;
import se.insteg.people.PersonPageSource;

/** On a person's page: the way to places for them. */
@Component
@Order(10)
class PlacementOnPerson implements PersonPageSource {
    private final Rights rights;
    private final Clock clock;

    PlacementOnPerson(Rights rights, Clock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public List<Way> ways(Participant person) {
        return rights.may(Action.PROPOSE_PLACEMENT, person.subject())
                        && !Ages.isTooYoungForWork(person.details(), LocalDate.now(clock))
                ? List.of(new Way("/matching/people/" + person.id(), Words.of("placements.plug.matchPerson")))
                : List.of();
    }
}
