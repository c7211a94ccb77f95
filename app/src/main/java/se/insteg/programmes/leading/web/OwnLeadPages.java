package se.insteg.programmes.leading.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.programmes.leading.OwnLeading;

/** A participant's own tasks: what they are asked, their yes or no, and today's list. */
@Controller
class OwnLeadPages {
    private final OwnLeading own;

    OwnLeadPages(OwnLeading own) {
        this.own = own;
    }

    @GetMapping("/me/leading")
    String show(Model model) {
        model.addAttribute("tasks", own.all());
        model.addAttribute("allowed", own.allowed());
        model.addAttribute("objects", own.objects());
        return "programmes/leading/own";
    }

    @PostMapping("/me/leading/objection")
    String object(Form form) {
        own.object(form.text("do").equals("object"));
        return "redirect:/me/leading";
    }

    @PostMapping("/me/leading/{leadId}/answer")
    String answer(@PathVariable UUID leadId, Form form) {
        String said = form.text("answer");
        own.answer(leadId, said.equals("yes"));
        return "redirect:/me/leading";
    }

    @GetMapping("/me/leading/{leadId}")
    String list(@PathVariable UUID leadId, Model model) {
        model.addAttribute("task", own.attendance(leadId));
        model.addAttribute("lines", own.lines(leadId));
        return "programmes/leading/list";
    }

    /** One press says that somebody is here, the same again that they are not. */
    @PostMapping("/me/leading/{leadId}")
    String tick(@PathVariable UUID leadId, Form form) {
        UUID line = Ids.read(form.text("line"));
        if (line != null) {
            own.tick(leadId, line, form.text("here").equals("yes"));
        } else {
            own.attendance(leadId);
        }
        return "redirect:/me/leading/" + leadId + (line == null ? "" : "#l-" + line);
    }
}
