package se.insteg.placements.complaint.web;

import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.placements.Placement;
import se.insteg.placements.complaint.OwnComplaints;

/** A participant tells that something is wrong at their workplace, in their own language. */
@Controller
class OwnComplaintPages {
    private final OwnComplaints own;

    OwnComplaintPages(OwnComplaints own) {
        this.own = own;
    }

    @GetMapping("/me/complaints")
    String show(@RequestParam(defaultValue = "") String done, Model model) {
        Form form = Form.empty();
        own.workplaces().stream().findFirst().map(Placement::id).ifPresent(id -> form.with("placement", id.toString()));
        return show(form, done.equals("said"), model);
    }

    private String show(Form form, boolean said, Model model) {
        model.addAttribute("complaints", own.all());
        model.addAttribute("workplaces", ComplaintPages.workplaces(own.workplaces()));
        model.addAttribute("form", form);
        model.addAttribute("said", said);
        return "placements/complaint/me";
    }

    @PostMapping("/me/complaints")
    String say(Form form, Model model) {
        String words = ComplaintPages.words(form, "words", "placements.complaint.me.missing");
        UUID placement = ComplaintPages.placement(form, own.workplaces());
        if (form.rejected()) {
            return show(form, false, model);
        }
        own.say(placement, words, LocaleContextHolder.getLocale().toLanguageTag());
        return "redirect:/me/complaints?done=said";
    }
}
