package se.insteg.placements.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferQuery;
import se.insteg.hosts.OfferState;
import se.insteg.kernel.Form;
import se.insteg.people.ListQuery;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.placements.Decision;
import se.insteg.placements.Decisions;
import se.insteg.placements.PlacementExports;
import se.insteg.placements.Round;
import se.insteg.placements.Rounds;
import se.insteg.placements.Waivers;

/** The way in to matching, whom and what to begin from, the log of decisions, and the municipality's own rules. */
@Controller
class MatchingPages {
    private static final Comparator<HostOffer> SOONEST = Comparator.comparing(
            offer -> offer.details().period().starts(), Comparator.nullsLast(Comparator.naturalOrder()));
    private static final int AT_THE_DOOR = 5;

    private final Hosts hosts;
    private final People people;
    private final Rounds rounds;
    private final Decisions decisions;
    private final Waivers waivers;
    private final AsideLines lines;
    private final Rights rights;
    private final PlacementExports exports;

    MatchingPages(
            Hosts hosts,
            People people,
            Rounds rounds,
            Decisions decisions,
            Waivers waivers,
            AsideLines lines,
            Rights rights,
            PlacementExports exports) {
        this.hosts = hosts;
        this.people = people;
        this.rounds = rounds;
        this.decisions = decisions;
        this.waivers = waivers;
        this.lines = lines;
        this.rights = rights;
        this.exports = exports;
    }

    @GetMapping("/matching")
    String start(Model model) {
        List<Round> latest = rounds.list(null).stream().limit(AT_THE_DOOR).toList();
        model.addAttribute("rounds", latest);
        model.addAttribute(
                "names", lines.staff(latest.stream().map(Round::madeBy).toList()));
        model.addAttribute(
                "offers",
                hosts.openOffers().stream()
                        .filter(offer -> offer.free() > 0)
                        .sorted(SOONEST)
                        .limit(AT_THE_DOOR)
                        .toList());
        model.addAttribute("maySet", rights.may(Action.DECIDE_WAIVERS, Subject.MUNICIPALITY));
        return "placements/start";
    }

    @GetMapping("/matching/offers")
    String offers(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        OfferQuery query =
                new OfferQuery(q.strip(), OfferState.OPEN, null, true, RoundPages.id(after), RoundPages.id(before));
        model.addAttribute("q", q.strip());
        model.addAttribute("part", hosts.offers(query));
        return "placements/offers";
    }

    @GetMapping("/matching/people")
    String people(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        People.Part part = q.isBlank()
                ? people.list(new ListQuery(null, null, null, RoundPages.id(after), RoundPages.id(before)))
                : new People.Part(people.search(q.strip()), false, false);
        Set<UUID> units = part.lines().stream()
                .map(PersonLine::unitId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        model.addAttribute("q", q.strip());
        model.addAttribute("part", part);
        model.addAttribute("names", lines.staff(units));
        return "placements/people";
    }

    @GetMapping("/matching/decisions")
    String decisions(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String whole,
            Model model) {
        Decisions.Part part =
                decisions.list(RoundPages.id(before), whole.equals("yes") ? Decisions.WHOLE : Decisions.PAGE);
        model.addAttribute("mayExport", exports.may());
        UUID next = part.next();
        model.addAttribute("part", part);
        model.addAttribute(
                "offers",
                lines
                        .byId(part.lines().stream()
                                .map(Decision::offerId)
                                .filter(Objects::nonNull)
                                .toList())
                        .values()
                        .stream()
                        .collect(Collectors.toMap(
                                offer -> offer.id(),
                                offer -> offer.details().title() + ", " + offer.organisationName())));
        model.addAttribute(
                "names",
                lines.staff(part.lines().stream()
                        .flatMap(one -> Stream.ofNullable(one.by()))
                        .toList()));
        model.addAttribute("next", next == null ? null : "/matching/decisions?before=" + next);
        return "placements/decisions";
    }

    @GetMapping("/matching/settings")
    String settings(@RequestParam(defaultValue = "") String done, Model model) {
        return settings(Form.empty(), done.equals("yes") ? done : null, model);
    }

    @PostMapping("/matching/settings")
    String set(Form form, Model model) {
        String criterion = form.text("criterion");
        String reason = form.required("reason", "placements.reason.missing");
        if (reason.length() > 1000) {
            form.reject("reason", "placements.reason.long", 1000);
        }
        String waivable = form.text("waivable");
        if (!waivable.equals("yes") && !waivable.equals("no")) {
            form.reject("waivable", "placements.settings.waivable.missing");
        }
        if (!Waivers.POSSIBLE.contains(criterion)) {
            form.rejectAll("placements.refused.neverWaived");
        }
        if (form.rejected()) {
            return settings(form, null, model);
        }
        waivers.set(criterion, waivable.equals("yes"), reason);
        return "redirect:/matching/settings?done=yes";
    }

    private String settings(Form form, @Nullable String done, Model model) {
        Set<String> waivable = waivers.waivable();
        model.addAttribute("waivable", waivable);
        model.addAttribute("form", form);
        model.addAttribute("done", done);
        return "placements/settings";
    }
}
