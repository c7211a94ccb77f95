package se.insteg.placements.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.HostOffer;
import se.insteg.people.JourneySource;
import se.insteg.placements.Proposal;
import se.insteg.placements.Proposals;

/** On a person's page: when and where they were proposed. */
@Component
class PlacementJourney implements JourneySource {
    private final Proposals proposals;
    private final AsideLines lines;
    private final Rights rights;
    private final Clock clock;

    PlacementJourney(Proposals proposals, AsideLines lines, Rights rights, Clock clock) {
        this.proposals = proposals;
        this.lines = lines;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        if (!rights.may(Action.MATCH, Subject.MUNICIPALITY)) {
            return List.of();
        }
        List<Proposal> all = proposals.of(personId);
        Map<UUID, HostOffer> offers =
                lines.byId(all.stream().map(Proposal::offerId).toList());
        List<Entry> entries = new ArrayList<>();
        for (Proposal one : all) {
            HostOffer offer = offers.get(one.offerId());
            String where = offer == null ? "" : offer.details().title() + ", " + offer.organisationName();
            String path = "/matching/people/" + personId + "/proposals/" + one.id();
            entries.add(new Entry(
                    LocalDate.ofInstant(one.at(), clock.getZone()),
                    "placements.journey.proposed",
                    List.of(where),
                    one.by(),
                    path));
            Proposal.Withdrawn ended = one.ended();
            if (ended != null) {
                entries.add(new Entry(
                        LocalDate.ofInstant(ended.at(), clock.getZone()),
                        "placements.journey.withdrawn",
                        List.of(where),
                        ended.by(),
                        path));
            }
        }
        return entries;
    }
}
