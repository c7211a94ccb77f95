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
import se.insteg.programmes.Codes;
import se.insteg.programmes.attendance.AbsenceReason;
import se.insteg.programmes.attendance.InAdvance;
import se.insteg.programmes.hours.OwnHours;

/** A participant's own hours, and the sessions to come: here one says that one cannot. */
@Controller
class MyHoursPages {
    private final OwnRecord own;
    private final OwnHours hours;
    private final InAdvance inAdvance;

    MyHoursPages(OwnRecord own, OwnHours hours, InAdvance inAdvance) {
        this.own = own;
        this.hours = hours;
        this.inAdvance = inAdvance;
    }

    @GetMapping("/me/hours")
    String show(@RequestParam(defaultValue = "") String done, Model model) {
        own.read();
        model.addAttribute("ledger", hours.read());
        model.addAttribute("coming", inAdvance.coming());
        model.addAttribute("done", done.equals("told") || done.equals("back") ? done : null);
        return "programmes/my-hours";
    }

    /** "absent" with why, or that one comes after all. */
    @PostMapping("/me/hours")
    String say(Form form) {
        UUID session = Ids.read(form.text("session"));
        AbsenceReason reason = Codes.find(AbsenceReason.class, form.text("reason"));
        if (session != null && form.has("said", "coming")) {
            inAdvance.takeBack(session);
            return "redirect:/me/hours?done=back";
        }
        if (session != null && reason != null && InAdvance.REASONS.contains(reason)) {
            inAdvance.tell(session, reason);
            return "redirect:/me/hours?done=told";
        }
        return "redirect:/me/hours";
    }
}
