package se.insteg.placements;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.insteg.hosts.Hosts;
import se.insteg.people.People;
import se.insteg.placements.store.ProposalTable;
import se.insteg.placements.store.SetAsideTable;
import se.insteg.taxonomy.Catalogue;
import se.insteg.travel.Timetables;

/** Reads the world as a round needs it, in the name of the one who is signed in: people whom they may not see are not in it. */
@Component
class RoundReader {
    private final People people;
    private final Hosts hosts;
    private final Sides sides;
    private final ProposalTable proposals;
    private final SetAsideTable setAsides;
    private final Catalogue catalogue;
    private final Timetables timetables;
    private final Clock clock;

    RoundReader(
            People people,
            Hosts hosts,
            Sides sides,
            ProposalTable proposals,
            SetAsideTable setAsides,
            Catalogue catalogue,
            Timetables timetables,
            Clock clock) {
        this.people = people;
        this.hosts = hosts;
        this.sides = sides;
        this.proposals = proposals;
        this.setAsides = setAsides;
        this.catalogue = catalogue;
        this.timetables = timetables;
        this.clock = clock;
    }

    RoundInput read() {
        return RoundInput.of(
                people.forMatching(),
                proposals.allStanding(),
                sides.of(hosts.openOffers()),
                setAsides.counting(null, null),
                catalogue.substitutes(),
                timetables.travel(),
                timetables.version(),
                LocalDate.now(clock));
    }
}
