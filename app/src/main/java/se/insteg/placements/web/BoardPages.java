package se.insteg.placements.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.placements.Matching;
import se.insteg.placements.Matching.ForOffer;
import se.insteg.placements.Matching.ForPerson;

/** The matching page from two sides: people for an offer, offers for a person. */
@Controller
class BoardPages {
    private static final int FARTHEST = 1_000_000;

    private final Matching matching;
    private final BoardMaker boards;
    private final AsideLines asides;

    BoardPages(Matching matching, BoardMaker boards, AsideLines asides) {
        this.matching = matching;
        this.boards = boards;
        this.asides = asides;
    }

    @GetMapping("/matching/offers/{offerId}")
    String peopleFor(
            @PathVariable UUID offerId,
            @RequestParam(defaultValue = "") List<String> p,
            @RequestParam(defaultValue = "") String differences,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        ForOffer found = matching.peopleFor(offerId);
        model.addAttribute("offer", found.offer());
        model.addAttribute("board", boards.people(found, wanted(p, differences, from)));
        model.addAttribute("asides", asides.people(found.setAside()));
        model.addAttribute("proposed", asides.proposed(found.proposed()));
        model.addAttribute("done", done.equals("aside") || done.equals("undone") ? done : null);
        return "placements/offer";
    }

    @GetMapping("/matching/people/{personId}")
    String offersFor(
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") List<String> o,
            @RequestParam(defaultValue = "") String differences,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        ForPerson found = matching.offersFor(personId);
        model.addAttribute("person", found.person());
        model.addAttribute("board", boards.offers(found, wanted(o, differences, from)));
        model.addAttribute("asides", asides.offers(found.setAside()));
        model.addAttribute("standing", found.standing());
        model.addAttribute("standingAt", asides.title(found.standing()));
        model.addAttribute(
                "done", done.equals("aside") || done.equals("undone") || done.equals("withdrawn") ? done : null);
        return "placements/person";
    }

    private static BoardMaker.Wanted wanted(List<String> chosen, String differences, String from) {
        int start = from.matches("[0-9]{1,7}") ? Math.min(Integer.parseInt(from), FARTHEST) : 0;
        return new BoardMaker.Wanted(chosen, differences.equals("yes"), start);
    }
}
