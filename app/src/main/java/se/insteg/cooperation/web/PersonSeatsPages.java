package se.insteg.cooperation.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.cooperation.Agreement;
import se.insteg.cooperation.Sharing;
import se.insteg.cooperation.typed.ProposalInput;
import se.insteg.cooperation.typed.SeatsInput;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;

/** A participant's seats with neighbours: proposed after one has seen exactly what leaves, followed, taken back. */
@Controller
class PersonSeatsPages {
    static final String TAB = "neighbours";

    private static final String PAGE = "/people/{personId}/" + TAB;
    private static final Set<String> DONE = Set.of("proposed", "revoked");

    private final Sharing sharing;
    private final PersonHeads heads;

    PersonSeatsPages(Sharing sharing, PersonHeads heads) {
        this.sharing = sharing;
        this.heads = heads;
    }

    static String path(UUID person) {
        return "/people/" + person + "/" + TAB;
    }

    @GetMapping(PAGE)
    String show(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        return show(sharing.person(personId), null, Form.empty(), DONE.contains(done) ? done : null, model);
    }

    private String show(Participant person, @Nullable UUID about, Form form, @Nullable String done, Model model) {
        model.addAttribute("head", heads.of(person, TAB));
        List<Sharing.Shared> shared = sharing.of(person);
        model.addAttribute("shared", shared);
        model.addAttribute(
                "open",
                sharing.open(person).stream()
                        .filter(one -> shared.stream()
                                .noneMatch(other -> other.card().state().open()
                                        && other.offer().id().equals(one.offer().id())))
                        .toList());
        model.addAttribute("about", about);
        model.addAttribute("form", form);
        model.addAttribute("done", done);
        return "cooperation/person";
    }

    @GetMapping(PAGE + "/new")
    String ask(@PathVariable UUID personId, @RequestParam(defaultValue = "") String offer, Model model) {
        Participant person = sharing.person(personId);
        Sharing.Open open = open(person, offer);
        if (open == null) {
            return "redirect:" + path(personId);
        }
        Form form = Form.empty().with("id", sharing.next().toString()).with("shown", "alias");
        return asking(person, open, form, model);
    }

    private Sharing.@Nullable Open open(Participant person, String offer) {
        return sharing.open(person).stream()
                .filter(one -> one.offer().id().toString().equals(offer))
                .findFirst()
                .orElse(null);
    }

    private String asking(Participant person, Sharing.Open open, Form form, Model model) {
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("open", open);
        model.addAttribute("form", form);
        return "cooperation/propose";
    }

    /** First what would leave is shown, word for word; it leaves when that page is sent. */
    @PostMapping(PAGE + "/new")
    String propose(@PathVariable UUID personId, Form form, Model model) {
        Participant person = sharing.person(personId);
        Sharing.Open open = open(person, form.text("offer"));
        if (open == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.notOpen");
        }
        Sharing.Proposal proposal =
                ProposalInput.read(form, person, open.terms().said());
        if (proposal == null || form.has("step", "back")) {
            return asking(person, open, form, model);
        }
        if (!form.has("step", "send")) {
            model.addAttribute("head", heads.of(person, TAB));
            model.addAttribute("open", open);
            model.addAttribute("form", form);
            model.addAttribute("shown", Sharing.preview(person, open.terms().said(), proposal));
            model.addAttribute("proposal", proposal);
            return "cooperation/preview";
        }
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), sharing::next);
        sharing.propose(personId, open.offer().id(), id, proposal);
        return "redirect:" + path(personId) + "?done=proposed";
    }

    @PostMapping(PAGE + "/{shareCardId}/revoke")
    String revoke(@PathVariable UUID personId, @PathVariable UUID shareCardId, Form form, Model model) {
        Participant person = sharing.person(personId);
        String why = SeatsInput.why(form, Agreement.LONGEST_WHY);
        if (why == null) {
            return show(person, shareCardId, form, null, model);
        }
        sharing.revoke(personId, shareCardId, why);
        return "redirect:" + path(personId) + "?done=revoked";
    }
}
