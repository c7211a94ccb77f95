package se.insteg.placements.store;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.placements.Proposal;
import se.insteg.skills.search.Engagement;

/** Who is proposed to a place: a search for competence can leave them out. */
@Component
class ProposedPeople implements Engagement {
    private final ProposalTable proposals;

    ProposedPeople(ProposalTable proposals) {
        this.proposals = proposals;
    }

    @Override
    public String key() {
        return "placement";
    }

    @Override
    public String messageKey() {
        return "placements.engagement";
    }

    @Override
    public Set<UUID> people() {
        return proposals.allStanding().stream().map(Proposal::personId).collect(Collectors.toSet());
    }
}
