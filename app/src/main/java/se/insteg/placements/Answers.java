package se.insteg.placements;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Refusal;
import se.insteg.placements.store.AskTable;
import se.insteg.placements.store.ProposalTable;

/**
 * What the host and the participant have answered. PROPOSE_PLACEMENT for the person, or whoever calls has asked; of people
 * the caller may not see nothing is found.
 */
@Component
public class Answers {
    private final ProposalTable proposals;
    private final AskTable asks;

    Answers(ProposalTable proposals, AskTable asks) {
        this.proposals = proposals;
        this.asks = asks;
    }

    /** A proposal with both parties as they were asked. @param host, participant null while they have not been */
    public record Both(
            Proposal proposal, @Nullable Ask host, @Nullable Ask participant) {
        /** Both have said yes, and nobody has taken it back: it can become a placement. */
        public boolean isAccepted() {
            return proposal.isAccepted();
        }

        public @Nullable Ask by(Party party) {
            return party == Party.HOST ? host : participant;
        }

        /** How it stands, in one word. */
        public Standing standing() {
            if (proposal.isDeclined()) {
                return Boolean.FALSE.equals(proposal.said().host()) ? Standing.HOST_NO : Standing.PARTICIPANT_NO;
            }
            if (!proposal.stands()) {
                return proposal.over() ? Standing.OVER : Standing.WITHDRAWN;
            }
            if (proposal.isAccepted()) {
                return Standing.ACCEPTED;
            }
            if ((host != null && host.waitsForUs()) || (participant != null && participant.waitsForUs())) {
                return Standing.ASKED_BACK;
            }
            if (Boolean.TRUE.equals(proposal.said().host())) {
                return Standing.HOST_YES;
            }
            if (Boolean.TRUE.equals(proposal.said().participant())) {
                return Standing.PARTICIPANT_YES;
            }
            return host == null && participant == null ? Standing.NOT_SENT : Standing.WAITING;
        }
    }

    /** How a proposal stands; each has its words under placements.answers.standing. */
    public enum Standing {
        /** Nobody outside the staff knows of it. */
        NOT_SENT,
        WAITING,
        /** A party wants to know something first. */
        ASKED_BACK,
        HOST_YES,
        PARTICIPANT_YES,
        ACCEPTED,
        HOST_NO,
        PARTICIPANT_NO,
        WITHDRAWN,
        /** What it led to has ended. */
        OVER
    }

    /** @throws Refusal (404) when there is none, or it is of somebody the caller may not see */
    public Both of(UUID proposalId) {
        return proposals
                .find(proposalId)
                .map(this::of)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "placements.refused.notHere"));
    }

    public Both of(Proposal proposal) {
        return both(proposal, asks.of(proposal.id()));
    }

    /** By the proposal's id. */
    public Map<UUID, Both> of(Collection<Proposal> some) {
        Map<UUID, List<Ask>> asked = asks.ofAll(some.stream().map(Proposal::id).collect(Collectors.toSet())).stream()
                .collect(Collectors.groupingBy(Ask::proposalId));
        Map<UUID, Both> all = new HashMap<>();
        some.forEach(one -> all.put(one.id(), both(one, asked.getOrDefault(one.id(), List.of()))));
        return all;
    }

    private static Both both(Proposal proposal, List<Ask> asked) {
        return new Both(proposal, by(Party.HOST, asked), by(Party.PARTICIPANT, asked));
    }

    private static @Nullable Ask by(Party party, List<Ask> asked) {
        return asked.stream().filter(ask -> ask.party() == party).findFirst().orElse(null);
    }
}
