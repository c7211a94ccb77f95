package se.insteg.placements.answers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.ParticipantLinks.Opened;
import se.insteg.kernel.Form;
import se.insteg.people.LinkPurpose;
import se.insteg.placements.Ask;
import se.insteg.placements.Party;
import se.insteg.placements.Proposal;
import se.insteg.placements.store.AskTable;
import se.insteg.placements.store.ProposalTable;

/** A participant answers a proposal by a link to their phone, in their own language. */
@Component
class ProposalToParticipant implements LinkPurpose {
    private final AskTable asks;
    private final ProposalTable proposals;
    private final AnswerInput input;

    ProposalToParticipant(AskTable asks, ProposalTable proposals, AnswerInput input) {
        this.asks = asks;
        this.proposals = proposals;
        this.input = input;
    }

    @Override
    public String name() {
        return Asked.PURPOSE;
    }

    @Override
    public boolean lasts() {
        return true;
    }

    @Override
    public @Nullable Opened open(UUID personId, UUID objectId, String language) {
        return page(personId, objectId, "", Form.empty());
    }

    @Override
    public @Nullable Opened act(UUID personId, UUID objectId, String language, Form form) {
        Optional<Ask> ask = asks.find(objectId, Party.PARTICIPANT);
        return ask.isEmpty()
                ? null
                : page(personId, objectId, input.take(ask.get(), form, Ask.How.LINK, language), form);
    }

    private @Nullable Opened page(UUID personId, UUID objectId, String step, Form form) {
        Optional<Ask> ask = asks.find(objectId, Party.PARTICIPANT);
        Optional<Proposal> proposal = proposals.find(objectId);
        if (ask.isEmpty() || proposal.isEmpty()) {
            return null;
        }
        boolean current = Asked.isCurrent(ask.get(), proposal.get());
        Map<String, Object> model = new HashMap<>();
        model.put("ask", ask.get());
        model.put("current", current);
        model.put("step", current && !ask.get().isAnswered() ? step : "");
        model.put("form", form);
        return new Opened(personId, "placements/answer/link", model);
    }
}
