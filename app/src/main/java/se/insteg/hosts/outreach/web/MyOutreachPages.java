package se.insteg.hosts.outreach.web;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.hosts.outreach.Outreach;
import se.insteg.hosts.outreach.Outreaches;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;

/** A participant notes on their phone where they have asked for a placement, and what they were answered (SAL-05). */
@Controller
class MyOutreachPages {
    private final Outreaches outreaches;
    private final OutreachInput input;

    MyOutreachPages(Outreaches outreaches, OutreachInput input) {
        this.outreaches = outreaches;
        this.input = input;
    }

    @GetMapping("/me/outreach")
    String mine(@RequestParam(defaultValue = "") String done, Model model) {
        Form form = Form.empty()
                .with("id", outreaches.next().toString())
                .with("on", input.today().toString());
        return show(form, done.equals("said"), model);
    }

    @PostMapping("/me/outreach")
    String say(Form form, Model model) {
        Outreach.Asked asked = input.read(form);
        if (asked == null) {
            return show(form, false, model);
        }
        outreaches.say(Objects.requireNonNullElseGet(Ids.read(form.text("id")), outreaches::next), asked);
        return "redirect:/me/outreach?done=said";
    }

    @PostMapping("/me/outreach/take-back")
    String takeBack(Form form) {
        UUID id = Ids.read(form.text("of"));
        if (id != null) { // every page of ours sends that
            outreaches.takeBack(id);
        }
        return "redirect:/me/outreach";
    }

    private String show(Form form, boolean said, Model model) {
        model.addAttribute("mine", outreaches.mine());
        model.addAttribute("answers", OutreachInput.answers("hosts.outreach.me.answer."));
        model.addAttribute("form", form);
        model.addAttribute("said", said);
        return "hosts/outreach/me";
    }
}
