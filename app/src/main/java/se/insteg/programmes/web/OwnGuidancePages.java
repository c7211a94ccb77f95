package se.insteg.programmes.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.card.OwnRecord;
import se.insteg.programmes.guidance.OwnGuidance;

/** A participant's own plan of studies and work: read in their own language, and said yes to. */
@Controller
class OwnGuidancePages {
    private final OwnGuidance own;
    private final OwnRecord record;

    OwnGuidancePages(OwnGuidance own, OwnRecord record) {
        this.own = own;
        this.record = record;
    }

    /** @param newer whether the plan they pressed yes to was no longer the latest */
    @GetMapping("/me/guidance")
    String show(@RequestParam(defaultValue = "") String newer, Model model) {
        record.read();
        model.addAttribute("plan", own.plan().orElse(null));
        model.addAttribute("newer", newer.equals("yes"));
        return "programmes/my-guidance";
    }

    @PostMapping("/me/guidance")
    String agree(Form form) {
        UUID plan = Ids.read(form.text("plan"));
        boolean latest = plan == null || own.agree(plan);
        return "redirect:/me/guidance" + (latest ? "" : "?newer=yes");
    }
}
