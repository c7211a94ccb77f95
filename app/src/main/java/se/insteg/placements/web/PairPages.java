package se.insteg.placements.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.placements.Matching;
import se.insteg.placements.Matching.Pair;
import se.insteg.placements.Proposals;
import se.insteg.placements.Proposed;
import se.insteg.placements.SetAsides;
import se.insteg.placements.Waivers;

/** One person at one offer: everything that is known, and the decision. */
@Controller
class PairPages {
    private static final int LONGEST = 1000;

    private final Matching matching;
    private final Proposals proposals;
    private final SetAsides setAsides;
    private final Waivers waivers;
    private final AsideLines lines;
    private final Clock clock;

    PairPages(
            Matching matching,
            Proposals proposals,
            SetAsides setAsides,
            Waivers waivers,
            AsideLines lines,
            Clock clock) {
        this.matching = matching;
        this.proposals = proposals;
        this.setAsides = setAsides;
        this.waivers = waivers;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping("/matching/people/{personId}/offers/{offerId}")
    String show(
            @PathVariable UUID personId,
            @PathVariable UUID offerId,
            @RequestParam(name = "do", defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String round,
            Model model) {
        Form form = Form.empty().with("round", round);
        return show(personId, offerId, deed.equals("aside") ? "aside" : "propose", form, null, model);
    }

    @PostMapping("/matching/people/{personId}/offers/{offerId}/propose")
    String propose(
            @PathVariable UUID personId,
            @PathVariable UUID offerId,
            Form form,
            HttpServletResponse response,
            Model model) {
        String reason = reason(form, "reason", "placements.reason.missing");
        Set<String> waived = new HashSet<>(form.all("waived"));
        String why = waived.isEmpty() ? "" : reason(form, "waivedWhy", "placements.waivedWhy.missing");
        if (form.rejected()) {
            return show(personId, offerId, "propose", form, null, model);
        }
        Proposed outcome = proposals.propose(new Proposals.Wish(
                personId, offerId, orAnother(id(form.text("showing"))), reason, waived, why, id(form.text("round"))));
        return switch (outcome) {
            case Proposed.Done done ->
                "redirect:/matching/people/" + personId + "/proposals/" + done.id() + "?done="
                        + (done.again() ? "again" : "proposed");
            case Proposed.Not not -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield show(personId, offerId, "propose", form, not, model);
            }
        };
    }

    /** A page always says what it showed. If it does not, nothing was: the pair is shown anew. */
    private static UUID orAnother(@Nullable UUID showing) {
        return showing == null ? new UUID(0, 0) : showing;
    }

    @PostMapping("/matching/people/{personId}/offers/{offerId}/set-aside")
    String setAside(@PathVariable UUID personId, @PathVariable UUID offerId, Form form, Model model) {
        String reason = reason(form, "reason", "placements.reason.missing");
        LocalDate until = until(form);
        if (form.rejected()) {
            return show(personId, offerId, "aside", form, null, model);
        }
        setAsides.setAside(personId, offerId, id(form.text("showing")), reason, until);
        return "redirect:" + back(personId, offerId, form.text("back")) + "?done=aside";
    }

    @PostMapping("/matching/people/{personId}/set-asides/{setAsideId}/undo")
    String undo(@PathVariable UUID personId, @PathVariable UUID setAsideId, Form form) {
        setAsides.undo(personId, setAsideId);
        UUID offer = id(form.text("offer"));
        return "redirect:" + (offer == null ? "/matching/people/" + personId : "/matching/offers/" + offer)
                + "?done=undone";
    }

    private static String back(UUID personId, UUID offerId, String typed) {
        return typed.equals("person") ? "/matching/people/" + personId : "/matching/offers/" + offerId;
    }

    private static String reason(Form form, String field, String missing) {
        String reason = form.required(field, missing);
        if (reason.length() > LONGEST) {
            form.reject(field, "placements.reason.long", LONGEST);
        }
        return reason;
    }

    private @Nullable LocalDate until(Form form) {
        String typed = form.text("until");
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() > 2200) {
                form.reject("until", "placements.until.wrong");
            } else if (day.isBefore(LocalDate.now(clock))) {
                form.reject("until", "placements.until.past");
            }
            return day;
        } catch (DateTimeException wrong) {
            form.reject("until", "placements.until.wrong");
            return null;
        }
    }

    private static @Nullable UUID id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    private String show(
            UUID personId, UUID offerId, String deed, Form form, Proposed.@Nullable Not refused, Model model) {
        Pair pair = matching.pair(personId, offerId);
        Set<String> waivable = waivers.waivable();
        form.with("showing", pair.showing().toString());
        model.addAttribute("pair", pair);
        model.addAttribute(
                "card",
                new Card(
                        personId.toString(),
                        pair.person().details().identity().name(),
                        null,
                        "/people/" + personId,
                        pair.person().details().protection().hides(),
                        pair.shown(),
                        Card.state(pair.shown(), waivable),
                        null));
        model.addAttribute("deed", deed);
        model.addAttribute("form", form);
        model.addAttribute(
                "waivable",
                pair.shown().unmet().stream().filter(waivable::contains).toList());
        model.addAttribute("refused", refused);
        model.addAttribute("standingAt", lines.title(pair.standing()));
        var aside = pair.setAside();
        model.addAttribute(
                "aside",
                aside == null
                        ? null
                        : lines.people(List.of(aside)).stream().findFirst().orElse(null));
        return "placements/pair";
    }
}
