package se.insteg.placements.answers;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.CurrentParticipant;
import se.insteg.kernel.Form;
import se.insteg.placements.Ask;
import se.insteg.placements.Party;
import se.insteg.placements.Proposal;
import se.insteg.placements.store.AskTable;
import se.insteg.placements.store.ProposalTable;

/** The proposal that a participant who came in with their card is asked about; before they are asked there is none. */
@Component
public class OwnProposal {
    private final ProposalTable proposals;
    private final AskTable asks;
    private final AnswerInput input;
    private final CurrentParticipant current;

    OwnProposal(ProposalTable proposals, AskTable asks, AnswerInput input, CurrentParticipant current) {
        this.proposals = proposals;
        this.asks = asks;
        this.input = input;
        this.current = current;
    }

    /** @param current whether it is still so; false when it was taken back or the host said no */
    public record Own(Ask ask, boolean current) {}

    /** The latest they were asked about. */
    public Optional<Own> find() {
        return find(current.require().personId());
    }

    /** Of the participant who looks. */
    Optional<Own> find(UUID me) {
        for (Proposal proposal : proposals.ofPerson(me)) {
            Optional<Ask> ask = asks.find(proposal.id(), Party.PARTICIPANT);
            if (ask.isPresent()) {
                return Optional.of(new Own(ask.get(), Asked.isCurrent(ask.get(), proposal)));
            }
        }
        return Optional.empty();
    }

    /** As {@link AnswerInput#take}. */
    public String take(Own own, Form form, String language) {
        return own.current() ? input.take(own.ask(), form, Ask.How.CARD, language) : "";
    }
}
