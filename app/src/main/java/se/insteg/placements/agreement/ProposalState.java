package se.insteg.placements.agreement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.placements.Proposal;
import se.insteg.placements.store.ProposalTable;

/** Whether what a placement rests on still holds: that both have said yes to the proposal. */
@Component
class ProposalState {
    private final ProposalTable proposals;

    ProposalState(ProposalTable proposals) {
        this.proposals = proposals;
    }

    /** @param proposal null when it has been erased since; that was after it was agreed on */
    boolean isAccepted(@Nullable UUID proposal) {
        return proposal == null
                || proposals.find(proposal).map(Proposal::isAccepted).orElse(true);
    }
}
