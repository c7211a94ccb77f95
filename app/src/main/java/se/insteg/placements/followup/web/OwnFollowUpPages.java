package se.insteg.placements.followup.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.placements.Party;
import se.insteg.placements.followup.FollowUp;
import se.insteg.placements.followup.Occasion;
import se.insteg.placements.followup.OwnFollowUps;
import se.insteg.placements.followup.Reply;
import se.insteg.placements.followup.ReplyInput;

/** A participant answers how their placement goes, on their own phone. */
@Controller
class OwnFollowUpPages {
    private final OwnFollowUps own;

    OwnFollowUpPages(OwnFollowUps own) {
        this.own = own;
    }

    @GetMapping("/me/placements/{agreementId}/followup")
    String show(@PathVariable UUID agreementId, @RequestParam(defaultValue = "") String done, Model model) {
        OwnFollowUps.Own found = own.find(agreementId);
        FollowUp asked = found.asked();
        Form form = asked == null ? Form.empty() : ReplyInput.form(asked.now(Party.PARTICIPANT));
        return show(found, form, done.equals("answered"), model);
    }

    private static String show(OwnFollowUps.Own found, Form form, boolean done, Model model) {
        model.addAttribute("own", found);
        model.addAttribute("form", form);
        model.addAttribute("done", done);
        return "placements/followup/me";
    }

    @PostMapping("/me/placements/{agreementId}/followup")
    String answer(@PathVariable UUID agreementId, Form form, Model model) {
        OwnFollowUps.Own found = own.find(agreementId);
        Occasion occasion = Occasion.of(form.text("occasion")).orElse(null);
        if (occasion == null) {
            return "redirect:/me/placements/" + agreementId + "/followup"; // no page of ours sends that
        }
        Reply.Said said = ReplyInput.read(form, Party.PARTICIPANT, occasion, "");
        if (said == null) {
            return show(found, form, false, model);
        }
        try {
            own.answer(agreementId, occasion, ReplyInput.number(form), said);
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            return show(
                    found,
                    form.rejectAll(refused.messageKey(), refused.arguments().toArray()),
                    false,
                    model);
        }
        return "redirect:/me/placements/" + agreementId + "/followup?done=answered";
    }
}
