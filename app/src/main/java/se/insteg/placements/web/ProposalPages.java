package se.insteg.placements.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Colleagues;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.Answers;
import se.insteg.placements.Ask;
import se.insteg.placements.Decisions;
import se.insteg.placements.Party;
import se.insteg.placements.PlacementExports;
import se.insteg.placements.Proposal;
import se.insteg.placements.Proposals;
import se.insteg.placements.Shown;

/** A proposal with what it rests on, and all that stand. */
@Controller
class ProposalPages {
    private static final Set<String> DONE =
            Set.of("proposed", "again", "sent", "recorded", "late", "answered", "followed");

    private final Proposals proposals;
    private final Decisions decisions;
    private final People people;
    private final Hosts hosts;
    private final Colleagues colleagues;
    private final AsideLines lines;
    private final PlacementExports exports;
    private final Answers answers;

    ProposalPages(
            Proposals proposals,
            Decisions decisions,
            People people,
            Hosts hosts,
            Colleagues colleagues,
            AsideLines lines,
            PlacementExports exports,
            Answers answers) {
        this.answers = answers;
        this.proposals = proposals;
        this.decisions = decisions;
        this.people = people;
        this.hosts = hosts;
        this.colleagues = colleagues;
        this.lines = lines;
        this.exports = exports;
    }

    @GetMapping("/matching/proposals")
    String list(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String whole,
            Model model) {
        int size = whole.equals("yes") ? Proposals.WHOLE : Proposals.PAGE;
        List<Proposal> found = proposals.list(RoundPages.id(before), size);
        boolean more = found.size() > size;
        List<Proposal> page = more ? found.subList(0, size) : found;
        model.addAttribute("mayExport", exports.may());
        model.addAttribute("lines", lines.proposed(page));
        model.addAttribute(
                "next", more ? "/matching/proposals?before=" + page.getLast().id() : null);
        return "placements/proposals";
    }

    @GetMapping("/matching/people/{personId}/proposals/{placementId}")
    String show(
            @PathVariable UUID personId,
            @PathVariable UUID placementId,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        return show(personId, placementId, Form.empty(), done, model);
    }

    @PostMapping("/matching/people/{personId}/proposals/{placementId}/withdraw")
    String withdraw(@PathVariable UUID personId, @PathVariable UUID placementId, Form form, Model model) {
        String reason = form.required("reason", "placements.reason.missing");
        if (reason.length() > 1000) {
            form.reject("reason", "placements.reason.long", 1000);
        }
        if (form.rejected()) {
            return show(personId, placementId, form, "", model);
        }
        String version = form.text("version");
        proposals.withdraw(
                personId, placementId, version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1, reason);
        return "redirect:/matching/people/" + personId + "/proposals/" + placementId;
    }

    private String show(UUID personId, UUID placementId, Form form, String done, Model model) {
        Participant person = people.find(personId);
        Proposal proposal = proposals.find(personId, placementId);
        HostOffer offer = hosts.offer(proposal.offerId());
        Shown shown = decisions.shownFor(person, proposal).orElse(null);
        var ended = proposal.ended();
        model.addAttribute("person", person);
        model.addAttribute("proposal", proposal);
        model.addAttribute("offer", offer);
        model.addAttribute("form", form);
        model.addAttribute("card", card(person, shown));
        Answers.Both both = answers.of(proposal);
        model.addAttribute("both", both);
        Set<UUID> staff = new HashSet<>(Set.of(proposal.by()));
        Map<Party, List<Improvements.Improvement>> improvements = new EnumMap<>(Party.class);
        Map<UUID, String> contacts = new HashMap<>();
        for (Party party : Party.values()) {
            Ask ask = both.by(party);
            improvements.put(party, ask == null ? List.of() : Improvements.of(proposal, ask));
            if (ask != null) {
                staff.addAll(who(ask));
                if (ask.contactId() != null) {
                    contacts.put(
                            ask.contactId(),
                            hosts.contact(ask.contactId()).details().name());
                }
            }
        }
        model.addAttribute("improvements", improvements);
        model.addAttribute("contacts", contacts);
        if (ended != null) {
            staff.add(ended.by());
        }
        model.addAttribute("names", colleagues.names(staff));
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return "placements/proposal";
    }

    /** Of the staff. */
    private static Set<UUID> who(Ask ask) {
        Set<UUID> staff = new HashSet<>(Set.of(ask.by()));
        Ask.Reply reply = ask.reply();
        if (reply != null && reply.recordedBy() != null) {
            staff.add(reply.recordedBy());
        }
        ask.questions().stream()
                .flatMap(question -> Stream.ofNullable(question.answeredBy()))
                .forEach(staff::add);
        return staff;
    }

    private static @Nullable Card card(Participant person, @Nullable Shown shown) {
        return shown == null
                ? null
                : new Card(
                        person.id().toString(),
                        person.details().identity().name(),
                        null,
                        "/people/" + person.id(),
                        person.details().protection().hides(),
                        shown,
                        Card.State.MAY_NOT,
                        null);
    }
}
