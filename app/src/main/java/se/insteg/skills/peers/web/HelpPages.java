package se.insteg.skills.peers.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.Script;
import se.insteg.skills.mapping.web.AnswerInput;
import se.insteg.skills.peers.PeerErrands;

/**
 * The helper's pages, on their phone: whom they help, one question at a time, and what they have written. Who may not help
 * any more, also in the midst of it, is told so and meets nothing.
 */
@Controller
class HelpPages {
    private static final String MINE = "redirect:/me/help";

    private final PeerErrands errands;
    private final AnswerInput input;

    HelpPages(PeerErrands errands, AnswerInput input) {
        this.errands = errands;
        this.input = input;
    }

    @GetMapping("/me/help")
    String mine(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("worker", errands.allowed().orElse(null));
        model.addAttribute("errands", errands.open());
        model.addAttribute("count", errands.done());
        model.addAttribute("sent", done.equals("sent"));
        return "skills/peers/help";
    }

    @GetMapping("/me/help/step")
    String ask(@RequestParam(defaultValue = "") String id, @RequestParam(defaultValue = "") String q, Model model) {
        UUID errand = Ids.read(id);
        if (errand == null || errands.allowed().isEmpty()) {
            return MINE;
        }
        PeerErrands.Whole whole = errands.find(errand);
        Script.Asked asked = q.isEmpty()
                ? whole.asked().next()
                : whole.asked().script().find(q).orElse(null);
        return asked == null
                ? check(errand)
                : show(
                        whole,
                        asked,
                        AnswerInput.form(asked.question(), whole.asked().answer(asked.key())),
                        model);
    }

    private static String show(PeerErrands.Whole whole, Script.Asked asked, Form form, Model model) {
        model.addAttribute("errand", whole.errand());
        model.addAttribute("whole", whole.asked());
        model.addAttribute("asked", asked);
        model.addAttribute("form", form);
        return "skills/peers/step";
    }

    @PostMapping("/me/help/step")
    String answer(Form form, Model model) {
        UUID errand = Ids.read(form.text("id"));
        if (errand == null || errands.allowed().isEmpty()) {
            return MINE;
        }
        PeerErrands.Whole whole = errands.find(errand);
        Script script = whole.asked().script();
        Script.Asked asked = script.find(form.text("q")).orElse(null);
        if (asked == null) {
            return MINE;
        }
        Answer answer = form.has("skip", "yes") ? Answer.NOTHING : input.read(asked.question(), form);
        if (answer == null) {
            return show(whole, asked, form, model);
        }
        errands.answer(errand, asked.key(), answer);
        Script.Asked after = script.after(asked.key());
        return after == null ? check(errand) : "redirect:/me/help/step?id=" + errand + "&q=" + after.key();
    }

    private static String check(UUID errand) {
        return "redirect:/me/help/check?id=" + errand;
    }

    @GetMapping("/me/help/check")
    String check(@RequestParam(defaultValue = "") String id, Model model) {
        UUID errand = Ids.read(id);
        if (errand == null || errands.allowed().isEmpty()) {
            return MINE;
        }
        PeerErrands.Whole whole = errands.find(errand);
        model.addAttribute("errand", whole.errand());
        model.addAttribute("whole", whole.asked());
        return "skills/peers/check";
    }

    @PostMapping("/me/help/check")
    String send(Form form) {
        UUID errand = Ids.read(form.text("id"));
        if (errand == null || errands.allowed().isEmpty()) {
            return MINE;
        }
        errands.send(errand);
        return MINE + "?done=sent";
    }
}
