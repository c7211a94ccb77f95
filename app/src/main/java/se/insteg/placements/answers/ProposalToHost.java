package se.insteg.placements.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.HostDoor.Shown;
import se.insteg.access.HostVisit;
import se.insteg.hosts.HostPurpose;
import se.insteg.kernel.Form;
import se.insteg.placements.Ask;
import se.insteg.placements.Party;
import se.insteg.placements.Proposal;
import se.insteg.placements.store.AskTable;
import se.insteg.placements.store.ProposalTable;

/** A host answers a proposal by link: sees what was chosen for them to see, says yes or no, or asks. */
@Component
class ProposalToHost implements HostPurpose {
    private final AskTable asks;
    private final ProposalTable proposals;
    private final AnswerInput input;
    private final Audit audit;

    ProposalToHost(AskTable asks, ProposalTable proposals, AnswerInput input, Audit audit) {
        this.asks = asks;
        this.proposals = proposals;
        this.input = input;
        this.audit = audit;
    }

    @Override
    public String name() {
        return Asked.PURPOSE;
    }

    @Override
    public @Nullable Shown show(HostVisit visit) {
        return page(visit, "", Form.empty());
    }

    @Override
    public @Nullable Shown act(HostVisit visit, Form form) {
        Optional<Ask> ask = asks.find(visit.objectId(), Party.HOST);
        return ask.isEmpty() ? null : page(visit, input.take(ask.get(), form, Ask.How.LINK, visit.language()), form);
    }

    private @Nullable Shown page(HostVisit visit, String step, Form form) {
        Optional<Ask> ask = asks.find(visit.objectId(), Party.HOST);
        Optional<Proposal> proposal = proposals.find(visit.objectId());
        if (ask.isEmpty() || proposal.isEmpty()) {
            return null;
        }
        boolean current = Asked.isCurrent(ask.get(), proposal.get());
        if (current && ask.get().shown().shared() != null) {
            audit.shown("PROPOSAL_TO_HOST_SHOWN", "person", List.of(ask.get().personId()), "svar på förslag");
        }
        Map<String, Object> model = new HashMap<>();
        model.put("ask", ask.get());
        model.put("current", current);
        model.put("step", current && !ask.get().isAnswered() ? step : "");
        model.put("municipality", visit.municipality());
        model.put("form", form);
        return new Shown("placements/answer/host", model);
    }
}
