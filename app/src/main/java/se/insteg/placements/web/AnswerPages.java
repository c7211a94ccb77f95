package se.insteg.placements.web;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Form;
import se.insteg.people.People;
import se.insteg.placements.Ask;
import se.insteg.placements.Asking;
import se.insteg.placements.Party;
import se.insteg.placements.Proposal;
import se.insteg.placements.Proposals;
import se.insteg.placements.answers.AnswerInput;

/** Staff write down what a party said to them, and answer what a party asked. */
@Controller
@RequestMapping("/matching/people/{personId}/proposals/{placementId}")
class AnswerPages {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 1000;

    private final Asking asking;
    private final Proposals proposals;
    private final People people;
    private final Hosts hosts;
    private final Clock clock;

    AnswerPages(Asking asking, Proposals proposals, People people, Hosts hosts, Clock clock) {
        this.asking = asking;
        this.proposals = proposals;
        this.people = people;
        this.hosts = hosts;
        this.clock = clock;
    }

    @GetMapping("/host/answer")
    String host(@PathVariable UUID personId, @PathVariable UUID placementId, Model model) {
        return page(personId, placementId, Party.HOST, Form.empty(), model);
    }

    @GetMapping("/participant/answer")
    String participant(@PathVariable UUID personId, @PathVariable UUID placementId, Model model) {
        return page(personId, placementId, Party.PARTICIPANT, Form.empty(), model);
    }

    private String page(UUID personId, UUID placementId, Party party, Form form, Model model) {
        Proposal proposal = proposals.find(personId, placementId);
        model.addAttribute("person", people.find(personId));
        model.addAttribute("proposal", proposal);
        model.addAttribute("offer", hosts.offer(proposal.offerId()));
        model.addAttribute("party", party);
        model.addAttribute("form", form);
        return "placements/ask/record";
    }

    @PostMapping("/host/answer")
    String recordHost(@PathVariable UUID personId, @PathVariable UUID placementId, Form form, Model model) {
        return record(personId, placementId, Party.HOST, form, model);
    }

    @PostMapping("/participant/answer")
    String recordParticipant(@PathVariable UUID personId, @PathVariable UUID placementId, Form form, Model model) {
        return record(personId, placementId, Party.PARTICIPANT, form, model);
    }

    private String record(UUID personId, UUID placementId, Party party, Form form, Model model) {
        boolean yes = form.text("answer").equals("yes");
        if (!yes && !form.text("answer").equals("no")) {
            form.reject("answer", "placements.record.answer.missing");
        }
        String how = form.text("how");
        if (!how.matches("paper|phone|email|meeting")) {
            form.reject("how", "placements.record.how.missing");
        }
        String saidBy = form.text("saidBy");
        if (saidBy.isEmpty() && party == Party.HOST) {
            form.reject("saidBy", "placements.record.saidBy.missing");
        }
        if (saidBy.length() > LONGEST_NAME) {
            form.reject("saidBy", "placements.ask.long", LONGEST_NAME);
        }
        String reason = form.text("answer").equals("no") ? AnswerInput.reason(form, party) : "";
        String words = AnswerInput.words(form);
        if (reason == null || form.rejected()) {
            return page(personId, placementId, party, form, model);
        }
        boolean done = asking.record(
                personId,
                placementId,
                party,
                new Ask.Reply(yes, clock.instant(), Ask.How.of(how), null, saidBy, reason, words));
        return "redirect:/matching/people/" + personId + "/proposals/" + placementId + "?done="
                + (done ? "recorded" : "late");
    }

    @PostMapping("/questions/{questionId}")
    String answer(
            @PathVariable UUID personId,
            @PathVariable UUID placementId,
            @PathVariable UUID questionId,
            Form form,
            Model model) {
        Proposal proposal = proposals.find(personId, placementId);
        String words = form.required("reply", "placements.question.missing");
        if (words.length() > LONGEST) {
            form.reject("reply", "placements.ask.long", LONGEST);
        }
        if (form.rejected()) {
            model.addAttribute("person", people.find(personId));
            model.addAttribute("proposal", proposal);
            model.addAttribute("question", questionId);
            model.addAttribute("form", form);
            return "placements/ask/question";
        }
        asking.answer(personId, placementId, questionId, words);
        return "redirect:" + AskPages.path(proposal) + "?done=answered";
    }

    @PostMapping("/host/followed")
    String followedHost(@PathVariable UUID personId, @PathVariable UUID placementId) {
        asking.followed(personId, placementId, Party.HOST);
        return "redirect:/matching/people/" + personId + "/proposals/" + placementId + "?done=followed";
    }

    @PostMapping("/participant/followed")
    String followedParticipant(@PathVariable UUID personId, @PathVariable UUID placementId) {
        asking.followed(personId, placementId, Party.PARTICIPANT);
        return "redirect:/matching/people/" + personId + "/proposals/" + placementId + "?done=followed";
    }
}
