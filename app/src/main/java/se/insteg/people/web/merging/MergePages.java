package se.insteg.people.web.merging;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Colleagues;
import se.insteg.kernel.Form;
import se.insteg.people.merging.Merging;
import se.insteg.people.merging.NotSame;
import se.insteg.people.web.PersonWords;
import se.insteg.taxonomy.MunicipalityCodes;

/** Two who may be one, side by side: made one, said to be two, and two again. */
@Controller
class MergePages {
    private static final String PAIR = "/people/{personId}/merge/{otherPersonId}";
    private static final int LONGEST_REASON = 500;

    private final Merging merging;
    private final NotSame notSame;
    private final Colleagues colleagues;
    private final MunicipalityCodes municipalities;

    MergePages(Merging merging, NotSame notSame, Colleagues colleagues, MunicipalityCodes municipalities) {
        this.merging = merging;
        this.notSame = notSame;
        this.colleagues = colleagues;
        this.municipalities = municipalities;
    }

    @GetMapping(PAIR)
    String compare(@PathVariable UUID personId, @PathVariable UUID otherPersonId, Model model) {
        Merging.Pair pair = merging.pair(personId, otherPersonId);
        Form form = Form.empty();
        PersonPair shown = PersonPair.of(pair);
        shown.differing().forEach(field -> form.with("from." + field, shown.proposed(field)));
        return show(shown, form, model);
    }

    @PostMapping(PAIR)
    String merge(
            @PathVariable UUID personId,
            @PathVariable UUID otherPersonId,
            Form form,
            HttpServletResponse response,
            Model model) {
        Merging.Pair pair = merging.pair(personId, otherPersonId);
        PersonPair shown = PersonPair.of(pair);
        List<String> taken = shown.differing().stream()
                .filter(field -> form.has("from." + field, "other"))
                .flatMap(field -> PersonPair.together(field).stream())
                .toList();
        shown.differing().stream()
                .filter(field -> form.text("from." + field).isEmpty())
                .forEach(field -> form.reject("from." + field, "people.merging.choose"));
        String reason = reason(form, "why");
        if (form.rejected()) {
            return show(shown, form, model);
        }
        int keptVersion = number(form.text("keptVersion"));
        int otherVersion = number(form.text("otherVersion"));
        return switch (merging.merge(pair, keptVersion, otherVersion, taken, reason)) {
            case Merging.Outcome.Done done -> "redirect:/people/" + personId + "/identity?merged=" + done.mergeId();
            case Merging.Outcome.Overtaken overtaken -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield show(shown, form.rejectAll("people.merging.overtaken"), model);
            }
            case Merging.Outcome.Refused refused -> {
                refused.why()
                        .forEach(
                                why -> form.rejectAll(why.key(), why.arguments().toArray()));
                yield show(shown, form, model);
            }
        };
    }

    @PostMapping(PAIR + "/not-same")
    String notSame(@PathVariable UUID personId, @PathVariable UUID otherPersonId, Form form, Model model) {
        Merging.Pair pair = merging.pair(personId, otherPersonId);
        String reason = reason(form, "reason");
        if (form.rejected()) {
            model.addAttribute("notSameForm", form);
            return show(PersonPair.of(pair), Form.empty(), model);
        }
        notSame.say(pair, reason);
        return "redirect:/people/" + personId + "/identity?notSame=" + otherPersonId;
    }

    @PostMapping(PAIR + "/maybe-same")
    String maybeSame(@PathVariable UUID personId, @PathVariable UUID otherPersonId) {
        notSame.takeBack(merging.pair(personId, otherPersonId));
        return "redirect:/people/" + personId + "/identity";
    }

    @PostMapping("/people/{personId}/merges/{mergeId}/part")
    String part(@PathVariable UUID personId, @PathVariable UUID mergeId, Form form) {
        String reason = form.text("reason");
        merging.part(personId, mergeId, reason.isEmpty() || reason.length() > LONGEST_REASON ? "ångrat" : reason);
        return "redirect:/people/" + personId + "/identity?done=parted";
    }

    private static String reason(Form form, String field) {
        String reason = form.required(field, "people.merging.reason.missing");
        if (reason.length() > LONGEST_REASON) {
            form.reject(field, "taxonomy.text.tooLong", LONGEST_REASON);
        }
        return reason;
    }

    private String show(PersonPair pair, Form form, Model model) {
        model.addAttribute("pair", pair);
        model.addAttribute("form", form);
        if (model.getAttribute("notSameForm") == null) {
            model.addAttribute("notSameForm", Form.empty());
        }
        Set<UUID> ids = new HashSet<>(PersonWords.ids(pair.keptTexts()));
        ids.addAll(PersonWords.ids(pair.otherTexts()));
        model.addAttribute("words", new PersonWords(colleagues.names(ids), municipalities));
        return "people/merging/compare";
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
