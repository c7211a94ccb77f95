package se.insteg.hosts.gatherings.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.hosts.gatherings.Gatherings;
import se.insteg.hosts.gatherings.Invitation;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;

/** Notes what somebody invited answered, and whether they came. */
@Controller
class InvitationPages {
    private final Gatherings gatherings;

    InvitationPages(Gatherings gatherings) {
        this.gatherings = gatherings;
    }

    @GetMapping("/hosts/invitations/{invitationId}")
    String ask(@PathVariable UUID invitationId, Model model) {
        Invitation invitation = gatherings.invitation(invitationId);
        Form form = Form.empty().with("answer", "none");
        Invitation.Reply reply = invitation.reply();
        if (reply != null) {
            form.with("answer", reply.yes() ? "yes" : "no")
                    .with("people", reply.people() == null ? "" : String.valueOf(reply.people()))
                    .with("words", reply.words());
        }
        return show(invitation, form, model);
    }

    @PostMapping("/hosts/invitations/{invitationId}")
    String answer(@PathVariable UUID invitationId, Form form, Model model) {
        Invitation invitation = gatherings.invitation(invitationId);
        Fields fields = new Fields(form);
        Integer people = fields.typed("people", text -> TypedText.whole(text, 1, 100));
        String words = fields.line("words", 300);
        Boolean yes =
                switch (form.text("answer")) {
                    case "yes" -> Boolean.TRUE;
                    case "no" -> Boolean.FALSE;
                    case "none" -> null;
                    default -> {
                        form.reject("answer", "hosts.invitation.answer.missing");
                        yield null;
                    }
                };
        if (form.rejected()) {
            return show(invitation, form, model);
        }
        gatherings.answer(invitationId, yes, people, words);
        return "redirect:/hosts/gatherings/" + invitation.gatheringId() + "?done=answered";
    }

    @PostMapping("/hosts/invitations/{invitationId}/came")
    String came(@PathVariable UUID invitationId, Form form) {
        Invitation invitation = gatherings.invitation(invitationId);
        Boolean came =
                switch (form.text("came")) {
                    case "yes" -> Boolean.TRUE;
                    case "no" -> Boolean.FALSE;
                    default -> null;
                };
        gatherings.came(invitationId, came);
        return "redirect:/hosts/gatherings/" + invitation.gatheringId() + "#i-" + invitationId;
    }

    private String show(Invitation invitation, Form form, Model model) {
        model.addAttribute("invitation", invitation);
        model.addAttribute("gathering", gatherings.find(invitation.gatheringId()));
        model.addAttribute("form", form);
        return "hosts/gatherings/invitation";
    }
}
