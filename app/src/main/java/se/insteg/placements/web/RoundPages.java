package se.insteg.placements.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.hosts.HostOffer;
import se.insteg.people.Participant;
import se.insteg.placements.Comparison;
import se.insteg.placements.Matching;
import se.insteg.placements.PlacementExports;
import se.insteg.placements.Round;
import se.insteg.placements.Rounds;

/** The third side: the best plan for everybody, kept as a round. */
@Controller
class RoundPages {
    private static final int PART = 40;
    private static final int WHOLE = 1000;

    private final Rounds rounds;
    private final Matching matching;
    private final AsideLines lines;
    private final PlacementExports exports;

    RoundPages(Rounds rounds, Matching matching, AsideLines lines, PlacementExports exports) {
        this.rounds = rounds;
        this.matching = matching;
        this.lines = lines;
        this.exports = exports;
    }

    @GetMapping("/matching/rounds")
    String list(@RequestParam(defaultValue = "") String before, Model model) {
        List<Round> found = rounds.list(id(before));
        boolean more = found.size() > Rounds.PAGE;
        List<Round> page = more ? found.subList(0, Rounds.PAGE) : found;
        model.addAttribute("rounds", page);
        model.addAttribute("names", lines.staff(page.stream().map(Round::madeBy).toList()));
        model.addAttribute(
                "next", more ? "/matching/rounds?before=" + page.getLast().id() : null);
        return "placements/rounds";
    }

    @PostMapping("/matching/rounds")
    String begin() {
        return "redirect:/matching/rounds/" + rounds.begin();
    }

    /** Asked by htmx for progress it answers with that alone, and with a whole page once there is more to see. */
    @GetMapping("/matching/rounds/{roundId}")
    String show(
            @PathVariable UUID roundId,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "placed") String show,
            @RequestParam(defaultValue = "") String whole,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            HttpServletResponse response,
            Model model) {
        Round round = rounds.find(roundId);
        model.addAttribute("round", round);
        if (round.state() != Round.State.DONE) {
            if (htmx.equals("true") && round.state() == Round.State.RUNNING) {
                return "placements/roundProgress";
            }
            refresh(htmx, response);
            model.addAttribute("names", lines.staff(List.of(round.madeBy())));
            return "placements/roundOpen";
        }
        refresh(htmx, response);
        Rounds.View view = rounds.view(roundId);
        Round.Outcome outcome = outcome(show);
        List<Round.Line> all = view.seen().lines().stream()
                .filter(line -> line.outcome() == outcome)
                .sorted(Comparator.comparing((Round.Line line) -> view.names().getOrDefault(line.personId(), ""))
                        .thenComparing(Round.Line::personId))
                .toList();
        int start = from.matches("[0-9]{1,7}") ? Math.min(Integer.parseInt(from), all.size()) : 0;
        List<Round.Line> part = all.stream()
                .skip(start)
                .limit(whole.equals("yes") ? WHOLE : PART)
                .toList();
        Map<UUID, Participant> named =
                matching.named(part.stream().map(Round.Line::personId).toList());
        model.addAttribute("mayExport", exports.may());
        model.addAttribute("seen", view.seen());
        model.addAttribute("outcome", outcome);
        model.addAttribute(
                "lines",
                part.stream().filter(line -> named.containsKey(line.personId())).toList());
        model.addAttribute("people", named);
        model.addAttribute("offers", offers(part, view.seen()));
        model.addAttribute("from", start);
        model.addAttribute("part", PART);
        model.addAttribute("all", all.size());
        model.addAttribute("previous", rounds.previous(round).orElse(null));
        model.addAttribute("names", lines.staff(List.of(round.madeBy())));
        return "placements/round";
    }

    private static void refresh(String htmx, HttpServletResponse response) {
        if (htmx.equals("true")) {
            response.setHeader("HX-Refresh", "true");
        }
    }

    @GetMapping("/matching/rounds/{roundId}/compare/{otherRoundId}")
    String compare(@PathVariable UUID roundId, @PathVariable UUID otherRoundId, Model model) {
        Rounds.Compared compared = rounds.compare(roundId, otherRoundId);
        Comparison comparison = compared.comparison();
        Set<UUID> shown = new HashSet<>();
        List.of(comparison.newly(), comparison.noLonger(), comparison.moved())
                .forEach(part -> part.stream().limit(PART).forEach(one -> {
                    shown.add(one.personId());
                    shown.addAll(one.others());
                }));
        model.addAttribute("comparison", comparison);
        model.addAttribute("people", matching.named(shown));
        model.addAttribute("most", PART);
        return "placements/comparison";
    }

    private static Round.Outcome outcome(String typed) {
        return switch (typed) {
            case "unplaced" -> Round.Outcome.UNPLACED;
            case "proposed" -> Round.Outcome.PROPOSED;
            default -> Round.Outcome.PLACED;
        };
    }

    /** In words; from the round itself when the offer is gone since. */
    private Map<UUID, String> offers(List<Round.Line> part, Comparison.Seen seen) {
        Set<UUID> ids = new HashSet<>();
        part.forEach(line -> {
            UUID offer = line.offerId();
            if (offer != null) {
                ids.add(offer);
            }
            line.story().nearest().forEach(near -> ids.add(near.offerId()));
        });
        Map<UUID, String> titles = lines.byId(ids).values().stream()
                .collect(Collectors.toMap(
                        HostOffer::id, offer -> offer.details().title() + ", " + offer.organisationName()));
        ids.forEach(id -> {
            Round.Place place = seen.places().get(id);
            if (place != null) {
                titles.put(id, place.title() + ", " + place.host());
            }
        });
        return titles;
    }

    static @Nullable UUID id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }
}
