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
import se.insteg.placements.Proposal;
import se.insteg.placements.Proposals;

/** On a person's page: the way to places for them, or to the proposal that stands. */
@Component
@Order(10)
class PlacementOnPerson implements PersonPageSource {
    private final Proposals proposals;
    private final Rights rights;
    private final Clock clock;

    PlacementOnPerson(Proposals proposals, Rights rights, Clock clock) {
        this.proposals = proposals;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public List<Way> ways(Participant person) {
        if (!rights.may(Action.PROPOSE_PLACEMENT, person.subject())
                || Ages.isTooYoungForWork(person.details(), LocalDate.now(clock))) {
            return List.of();
        }
        return proposals.of(person.id()).stream()
                .filter(Proposal::stands)
                .findFirst()
                .map(one -> List.of(new Way(AskPages.path(one), Words.of("placements.plug.seeProposal"))))
                .orElseGet(() ->
                        List.of(new Way("/matching/people/" + person.id(), Words.of("placements.plug.matchPerson"))));
    }
}
