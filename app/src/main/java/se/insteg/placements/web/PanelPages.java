package se.insteg.placements.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Refusal;
import se.insteg.kernel.Words;
import se.insteg.people.Participant;
import se.insteg.placements.LivePlans;
import se.insteg.placements.Matching;
import se.insteg.placements.Round;
import se.insteg.placements.Rounds;

/**
 * What the best plan at this moment says about a person, an offer, the two together, or everybody. Each is a part of another
 * page, which htmx fetches when that page is there; without it, it is a page by itself.
 */
@Controller
class PanelPages {
    private final PanelMaker panels;
    private final Matching matching;
    private final Rounds rounds;
    private final Hosts hosts;

    PanelPages(PanelMaker panels, Matching matching, Rounds rounds, Hosts hosts) {
        this.panels = panels;
        this.matching = matching;
        this.rounds = rounds;
        this.hosts = hosts;
    }

    @GetMapping("/matching/people/{personId}/plan")
    String person(
            @PathVariable UUID personId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Locale locale,
            Model model) {
        Participant person = matching.person(personId);
        Panel panel = panels.person(person, locale);
        return show(
                panel,
                part,
                List.of(new Panel.Above(
                        "/matching/people/" + personId,
                        Words.of(
                                "placements.person.title",
                                person.details().identity().name()))),
                model);
    }

    @GetMapping("/matching/offers/{offerId}/plan")
    String offer(
            @PathVariable UUID offerId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Locale locale,
            Model model) {
        HostOffer offer = hosts.offer(offerId);
        return show(panels.offer(offerId, locale), part, List.of(above(offer)), model);
    }

    @GetMapping("/matching/people/{personId}/offers/{offerId}/plan")
    String pair(
            @PathVariable UUID personId,
            @PathVariable UUID offerId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Locale locale,
            Model model) {
        Participant person = matching.person(personId);
        HostOffer offer = hosts.offer(offerId);
        Panel panel = panels.pair(person, offerId, locale);
        return show(
                panel,
                part,
                List.of(
                        above(offer),
                        new Panel.Above(
                                "/matching/people/" + personId + "/offers/" + offerId,
                                Words.of(
                                        "placements.pair.title",
                                        person.details().identity().name(),
                                        offer.details().title()))),
                model);
    }

    @GetMapping("/matching/rounds/{roundId}/plan")
    String round(
            @PathVariable UUID roundId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Locale locale,
            Model model) {
        Round round = rounds.find(roundId);
        Round.Result result = round.result();
        if (result == null) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "placements.refused.notHere");
        }
        return show(
                panels.round(round, result, locale),
                part,
                List.of(new Panel.Above(
                        "/matching/rounds/" + roundId, Words.of("placements.round.of", round.madeAt()))),
                model);
    }

    private static Panel.Above above(HostOffer offer) {
        return new Panel.Above(
                "/matching/offers/" + offer.id(), Words.of("placements.if.offer", LivePlans.title(offer)));
    }

    private static String show(Panel panel, boolean part, List<Panel.Above> trail, Model model) {
        model.addAttribute("panel", panel);
        model.addAttribute("above", trail);
        return part ? "placements/panel" : "placements/panelPage";
    }
}
