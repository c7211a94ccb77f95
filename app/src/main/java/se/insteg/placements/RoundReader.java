package se.insteg.placements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.hosts.Hosts;
import se.insteg.people.People;
import se.insteg.placements.agreement.store.PlacementTable;
import se.insteg.placements.store.ProposalTable;
import se.insteg.placements.store.SetAsideTable;
import se.insteg.planner.model.TravelTable;
import se.insteg.taxonomy.Catalogue;
import se.insteg.travel.Timetables;

/** Reads the world as a round needs it, in the name of the one who is signed in: people whom they may not see are not in it. */
@Component
class RoundReader {
    private final People people;
    private final Hosts hosts;
    private final Sides sides;
    private final ProposalTable proposals;
    private final PlacementTable placements;
    private final SetAsideTable setAsides;
    private final Catalogue catalogue;
    private final Timetables timetables;
    private final Clock clock;

    RoundReader(
            People people,
            Hosts hosts,
            Sides sides,
            ProposalTable proposals,
            PlacementTable placements,
            SetAsideTable setAsides,
            Catalogue catalogue,
            Timetables timetables,
            Clock clock) {
        this.people = people;
        this.hosts = hosts;
        this.sides = sides;
        this.proposals = proposals;
        this.placements = placements;
        this.setAsides = setAsides;
        this.catalogue = catalogue;
        this.timetables = timetables;
        this.clock = clock;
    }

    /** Whoever has a placement that nobody proposed here, brought already running, keeps it and is not planned for. */
    RoundInput read() {
        Optional<Timetables.InUse> timetable = timetables.inUse();
        List<Proposal> standing = proposals.allStanding();
        Set<UUID> settled = new HashSet<>(placements.peopleUnderway());
        standing.forEach(one -> settled.remove(one.personId()));
        return RoundInput.of(
                people.forMatching().stream()
                        .filter(person -> !settled.contains(UUID.fromString(person.id())))
                        .toList(),
                standing,
                sides.of(hosts.openOffers()),
                setAsides.counting(null, null),
                catalogue.substitutes(),
                timetable.map(Timetables.InUse::travel).orElse(TravelTable.EMPTY),
                timetable.map(Timetables.InUse::version).orElse(""),
                LocalDate.now(clock));
    }
}
