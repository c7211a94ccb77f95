package se.insteg.placements.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAsk;
import se.insteg.people.card.OwnRecord;
import se.insteg.placements.agreement.OwnAgreements;
import se.insteg.placements.answers.OwnProposal;

/** A participant who came in with their card is asked about a placement, and answers in their own language. */
@Controller
class OwnProposalPages {
    private final OwnProposal proposal;
    private final OwnRecord own;

    OwnProposalPages(OwnProposal proposal, OwnRecord own) {
        this.proposal = proposal;
        this.own = own;
    }

    @GetMapping("/me/proposal")
    String show(@RequestParam(defaultValue = "") String step, Model model) {
        return page(step.equals("yes") || step.equals("no") || step.equals("ask") ? step : "", Form.empty(), model);
    }

    private String page(String step, Form form, Model model) {
        own.read();
        Optional<OwnProposal.Own> found = proposal.find();
        boolean current = found.isPresent() && found.get().current();
        model.addAttribute("ask", found.map(OwnProposal.Own::ask).orElse(null));
        model.addAttribute("current", current);
        model.addAttribute("step", current && !found.get().ask().isAnswered() ? step : "");
        model.addAttribute("form", form);
        return "placements/answer/own";
    }

    @PostMapping("/me/proposal")
    String answer(Form form, Model model) {
        Optional<OwnProposal.Own> found = proposal.find();
        if (found.isEmpty()) {
            return "redirect:/me/proposal";
        }
        String step =
                proposal.take(found.get(), form, LocaleContextHolder.getLocale().toLanguageTag());
        return form.rejected() || !step.isEmpty() ? page(step, form, model) : "redirect:/me/proposal";
    }

    /** On the first page, until it has become an agreement. */
    @Component
    @Order(5)
    static class OnFirstPage implements ParticipantAsk {
        private final OwnProposal proposal;
        private final OwnAgreements agreements;

        OnFirstPage(OwnProposal proposal, OwnAgreements agreements) {
            this.proposal = proposal;
            this.agreements = agreements;
        }

        @Override
        public List<Asked> asked(UUID personId) {
            Optional<OwnProposal.Own> found = proposal.find();
            if (found.isEmpty() || !found.get().current() || found.get().ask().saidNo()) {
                return List.of();
            }
            boolean answered = found.get().ask().isAnswered();
            if (answered && agreements.any(personId)) {
                return List.of();
            }
            return List.of(new Asked(
                    Words.of("placements.own.title"),
                    Words.of(answered ? "placements.own.answered" : "placements.own.lead"),
                    "/me/proposal",
                    Words.of(answered ? "placements.own.see" : "placements.own.open")));
        }
    }
}
