package se.insteg.placements.agreement.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.placements.agreement.OwnAgreements;
import se.insteg.placements.certificate.Certificates;

/** A participant reads and signs their own agreement on their phone, in Swedish and their language. */
@Controller
class OwnAgreementPages {
    private final OwnAgreements own;
    private final Certificates certificates;

    OwnAgreementPages(OwnAgreements own, Certificates certificates) {
        this.own = own;
        this.certificates = certificates;
    }

    @GetMapping("/me/placements")
    String show(@RequestParam(defaultValue = "") String done, Model model) {
        return show(Form.empty(), done.equals("signed"), model);
    }

    private String show(Form form, boolean done, Model model) {
        model.addAttribute("mine", own.all());
        model.addAttribute("certified", certificates.own());
        model.addAttribute("form", form);
        model.addAttribute("done", done);
        return "placements/agreement/me";
    }

    @PostMapping("/me/placements/{agreementId}/sign")
    String sign(@PathVariable UUID agreementId, Form form, Model model) {
        own.find(agreementId);
        if (!form.has("agree", "yes")) {
            return show(form.reject("agree", "placements.sign.agree.missing"), false, model);
        }
        try {
            own.sign(agreementId, form.text("hash"));
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            return show(form.rejectAll(refused.messageKey(), refused.arguments().toArray()), false, model);
        }
        return "redirect:/me/placements?done=signed";
    }
}
