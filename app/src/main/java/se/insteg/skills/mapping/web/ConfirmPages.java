package se.insteg.skills.mapping.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;
import se.insteg.planner.model.LanguageNames;
import se.insteg.planner.reading.TypedText;
import se.insteg.skills.Claim;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.NewClaim;
import se.insteg.skills.mapping.Confirming;
import se.insteg.skills.mapping.Interview;
import se.insteg.skills.mapping.Interviews;
import se.insteg.skills.peers.PeerMappings;
import se.insteg.taxonomy.Catalogue;
import se.insteg.taxonomy.StoredTerms;

/** A participant's own mapping gone through by staff: one page, everything ticked to begin with. */
@Controller
class ConfirmPages {
    private final Interviews interviews;
    private final Confirming confirming;
    private final PeerMappings peers;
    private final PersonHeads heads;
    private final Catalogue catalogue;

    ConfirmPages(
            Interviews interviews, Confirming confirming, PeerMappings peers, PersonHeads heads, Catalogue catalogue) {
        this.interviews = interviews;
        this.confirming = confirming;
        this.peers = peers;
        this.heads = heads;
        this.catalogue = catalogue;
    }

    @GetMapping("/people/{personId}/mapping/{interviewId}/confirm")
    String ask(@PathVariable UUID personId, @PathVariable UUID interviewId, Model model) {
        Interview.Whole whole = interviews.find(personId, interviewId);
        if (whole.interview().state() != Interview.State.SENT) {
            return "redirect:" + MappingPages.path(personId, interviewId);
        }
        Participant person = interviews.person(personId);
        List<Claim> waiting = confirming.waiting(person, interviewId);
        Form form = Form.empty()
                .with(
                        "confirm",
                        waiting.stream().map(claim -> claim.id().toString()).toList());
        waiting.forEach(claim -> {
            form.with("term-" + claim.id(), typed(claim.said()));
            form.with("level-" + claim.id(), claim.said().level());
        });
        return show(person, whole, waiting, form, model);
    }

    private String show(Participant person, Interview.Whole whole, List<Claim> waiting, Form form, Model model) {
        model.addAttribute("head", heads.of(person, MappingPages.TAB));
        model.addAttribute("whole", whole);
        model.addAttribute("helped", peers.helped(person, whole.interview().id()));
        model.addAttribute("waiting", waiting);
        model.addAttribute("form", form);
        return "skills/mapping/confirm";
    }

    /** As a form says the term, so that the catalogue reads it back. */
    private static String typed(NewClaim said) {
        return said.kind() == ClaimKind.LANGUAGE ? StoredTerms.said(StoredTerms.language(said.term())) : said.term();
    }

    @PostMapping("/people/{personId}/mapping/{interviewId}/confirm")
    String confirm(@PathVariable UUID personId, @PathVariable UUID interviewId, Form form, Model model) {
        Interview.Whole whole = interviews.find(personId, interviewId);
        Participant person = interviews.person(personId);
        List<Claim> waiting = confirming.waiting(person, interviewId);
        List<Confirming.Judged> judged = new ArrayList<>();
        for (Claim claim : waiting) {
            if (form.has("confirm", claim.id().toString())) {
                NewClaim meant = meant(form, claim);
                judged.add(new Confirming.Judged(claim.id(), meant));
            }
        }
        if (form.rejected()) {
            return show(person, whole, waiting, form, model);
        }
        confirming.confirm(personId, interviewId, judged);
        return "redirect:" + MappingPages.path(personId, interviewId);
    }

    private NewClaim meant(Form form, Claim claim) {
        NewClaim said = claim.said();
        String field = "term-" + claim.id();
        String term = TypedText.line(form.text(field));
        String level = form.text("level-" + claim.id());
        if (term.isEmpty()) {
            form.reject(field, "skills.mapping.confirm.term.missing");
        } else if (term.length() > NewClaim.LONGEST_TERM + 10) {
            form.reject(field, "taxonomy.text.tooLong", NewClaim.LONGEST_TERM);
        } else if (said.kind() == ClaimKind.LANGUAGE
                && !LanguageNames.find(term).isKnown()) {
            form.reject(field, "skills.mapping.confirm.noLanguage", term);
        }
        if (!level.isEmpty() && !said.kind().levels().contains(level)) {
            form.reject(field, "taxonomy.choice.unknown");
        }
        if (form.rejected()) {
            return said;
        }
        NewClaim typed = term.equals(typed(said)) ? said : NewClaim.of(said.kind(), term, catalogue.occupations());
        return new NewClaim(
                said.kind(),
                typed.term(),
                level,
                said.years(),
                said.from(),
                said.until(),
                said.place(),
                said.country(),
                said.words());
    }
}
