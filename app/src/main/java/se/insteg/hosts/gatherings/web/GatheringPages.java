package se.insteg.hosts.gatherings.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.OrganisationKind;
import se.insteg.hosts.gatherings.Gathering;
import se.insteg.hosts.gatherings.Gatherings;
import se.insteg.hosts.gatherings.Invitation;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;

/** The list of gatherings, each one's page, and who is invited to it. */
@Controller
class GatheringPages {
    private static final Set<String> DONE = Set.of("planned", "changed", "invited", "reminded", "answered");

    private final Gatherings gatherings;
    private final GatheringInput input;
    private final Rights rights;

    GatheringPages(Gatherings gatherings, GatheringInput input, Rights rights) {
        this.gatherings = gatherings;
        this.input = input;
        this.rights = rights;
    }

    @GetMapping("/hosts/gatherings")
    String list(Model model) {
        List<Gathering.Line> all = gatherings.list();
        model.addAttribute("coming", all.stream().filter(this::coming).toList().reversed());
        model.addAttribute("past", all.stream().filter(line -> !coming(line)).toList());
        model.addAttribute("mayChange", mayChange());
        return "hosts/gatherings/list";
    }

    private boolean coming(Gathering.Line line) {
        return !line.gathering().details().day().isBefore(input.today());
    }

    /** @param many how many were invited or reminded just now */
    @GetMapping("/hosts/gatherings/{gatheringId}")
    String show(
            @PathVariable UUID gatheringId,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String many,
            Model model) {
        Gathering gathering = gatherings.find(gatheringId);
        model.addAttribute("gathering", gathering);
        model.addAttribute("invitations", gatherings.invitations(gatheringId));
        model.addAttribute("held", !gathering.details().day().isAfter(input.today()));
        model.addAttribute("over", gathering.details().day().isBefore(input.today()));
        model.addAttribute("mayChange", mayChange());
        model.addAttribute("done", DONE.contains(done) ? done : null);
        model.addAttribute("many", many.matches("[0-9]{1,4}") ? Integer.parseInt(many) : 0);
        return "hosts/gatherings/gathering";
    }

    @GetMapping("/hosts/gatherings/{gatheringId}/invite")
    String invite(@PathVariable UUID gatheringId, Form form, Model model) {
        return choose(gatheringId, form, model);
    }

    private String choose(UUID gatheringId, Form form, Model model) {
        OrganisationKind kind = Arrays.stream(OrganisationKind.values())
                .filter(one -> one.code().equals(form.text("kind")))
                .findFirst()
                .orElse(null);
        model.addAttribute("gathering", gatherings.find(gatheringId));
        model.addAttribute("kind", kind);
        model.addAttribute("invitees", gatherings.invitees(gatheringId, kind));
        model.addAttribute("form", form);
        return "hosts/gatherings/invite";
    }

    @PostMapping("/hosts/gatherings/{gatheringId}/invite")
    String send(@PathVariable UUID gatheringId, Form form, Model model) {
        List<UUID> chosen = form.all("organisation").stream()
                .flatMap(text -> Stream.ofNullable(Ids.read(text)))
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            form.reject("organisation", "hosts.invitation.none.chosen");
            return choose(gatheringId, form, model);
        }
        int invited = gatherings.invite(gatheringId, chosen);
        return "redirect:/hosts/gatherings/" + gatheringId + "?done=invited&many=" + invited;
    }

    @PostMapping("/hosts/gatherings/{gatheringId}/remind")
    String remind(@PathVariable UUID gatheringId) {
        return "redirect:/hosts/gatherings/" + gatheringId + "?done=reminded&many=" + gatherings.remind(gatheringId);
    }

    /** To be printed, for those who have no address to write to. */
    @GetMapping("/hosts/gatherings/{gatheringId}/letters")
    String letters(@PathVariable UUID gatheringId, Model model) {
        model.addAttribute("gathering", gatherings.find(gatheringId));
        model.addAttribute(
                "invitations",
                gatherings.invitations(gatheringId).stream()
                        .filter(one -> one.how() == Invitation.How.PAPER)
                        .toList());
        return "hosts/gatherings/letters";
    }

    private boolean mayChange() {
        return rights.may(Action.CHANGE_HOSTS, Subject.MUNICIPALITY);
    }
}
