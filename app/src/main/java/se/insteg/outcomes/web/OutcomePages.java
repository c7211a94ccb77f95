package se.insteg.outcomes.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import se.insteg.access.Colleagues;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.outcomes.Entry;
import se.insteg.outcomes.Leading;
import se.insteg.outcomes.Outcome;
import se.insteg.outcomes.Outcome.Said;
import se.insteg.outcomes.Outcomes;
import se.insteg.outcomes.What;
import se.insteg.outcomes.What.Led;
import se.insteg.outcomes.WorkRight;
import se.insteg.outcomes.typed.OutcomeInput;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;
import se.insteg.planner.reading.TypedText;

/** What became of a person: told, added to, corrected and taken back. */
@Controller
class OutcomePages {
    private static final String PAGE = "/people/{personId}/outcomes";
    private static final Set<String> DONE = Set.of("noted", "corrected", "back");

    private final Outcomes outcomes;
    private final Leading leading;
    private final WorkRight workRight;
    private final OutcomeInput input;
    private final OutcomeChoices choices;
    private final OutcomeLinks links;
    private final PersonHeads heads;
    private final Colleagues colleagues;

    OutcomePages(
            Outcomes outcomes,
            Leading leading,
            WorkRight workRight,
            OutcomeInput input,
            OutcomeChoices choices,
            OutcomeLinks links,
            PersonHeads heads,
            Colleagues colleagues) {
        this.outcomes = outcomes;
        this.leading = leading;
        this.workRight = workRight;
        this.input = input;
        this.choices = choices;
        this.links = links;
        this.heads = heads;
        this.colleagues = colleagues;
    }

    static String path(UUID person) {
        return "/people/" + person + "/" + OutcomesTab.NAME;
    }

    @GetMapping(PAGE)
    String all(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        Participant person = outcomes.person(personId);
        List<Entry> all = outcomes.of(person);
        List<Entry> counting = all.stream().filter(Entry::counts).toList();
        Set<UUID> doubtful = new HashSet<>();
        for (Entry one : counting) {
            if (one.now().kind() == What.Kind.EMPLOYMENT
                    && workRight.isInDoubt(personId, one.now().said().begins())) {
                doubtful.add(one.now().thing());
            }
        }
        model.addAttribute("head", heads.of(person, OutcomesTab.NAME));
        model.addAttribute("entries", counting);
        model.addAttribute(
                "takenBack", all.stream().filter(one -> !one.counts()).toList());
        model.addAttribute("doubtful", doubtful);
        model.addAttribute("links", links.of(person, counting));
        model.addAttribute("names", colleagues.names(writers(all)));
        model.addAttribute("kinds", List.of(What.Kind.values()));
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return "outcomes/person";
    }

    private static Set<UUID> writers(List<Entry> entries) {
        Set<UUID> writers = new HashSet<>();
        for (Entry one : entries) {
            writers.add(one.now().by());
            one.earlier().forEach(earlier -> writers.add(earlier.by()));
        }
        return writers;
    }

    @GetMapping(PAGE + "/new")
    String ask(@PathVariable UUID personId, @RequestParam(defaultValue = "") String kind, Model model) {
        Participant person = outcomes.person(personId);
        What.Kind asked = OutcomeInput.kind(kind);
        if (asked == null) {
            return "redirect:" + path(personId) + "#add";
        }
        Form form = Form.empty().with("id", outcomes.next().toString()).with("source", Outcome.Source.PERSON.code());
        return asking(person, asked, null, form, leading.of(person), model);
    }

    /** @param entry what is corrected; null for something new */
    private String asking(
            Participant person, What.Kind kind, @Nullable Entry entry, Form form, List<Led> led, Model model) {
        model.addAttribute("head", heads.of(person, OutcomesTab.NAME));
        model.addAttribute("kind", kind);
        model.addAttribute("entry", entry);
        model.addAttribute("names", entry == null ? Map.of() : colleagues.names(writers(List.of(entry))));
        model.addAttribute("form", form);
        model.addAttribute("choices", choices.of(kind, led));
        return "outcomes/form";
    }

    @PostMapping(PAGE + "/new")
    String note(@PathVariable UUID personId, Form form, Model model) {
        Participant person = outcomes.person(personId);
        What.Kind kind = OutcomeInput.kind(form.text("kind"));
        if (kind == null) {
            return "redirect:" + path(personId) + "#add";
        }
        List<Led> led = leading.of(person);
        Said said = input.read(kind, form, led);
        if (said == null) {
            return asking(person, kind, null, form, led, model);
        }
        outcomes.note(personId, Objects.requireNonNullElseGet(Ids.read(form.text("id")), outcomes::next), said);
        return back(personId, "noted");
    }

    @GetMapping(PAGE + "/{outcomeId}")
    String one(@PathVariable UUID personId, @PathVariable UUID outcomeId, Model model) {
        Participant person = outcomes.person(personId);
        Entry entry = outcomes.find(person, outcomeId);
        return correcting(person, entry, Form.empty(), model);
    }

    private String correcting(Participant person, Entry entry, Form takingBack, Model model) {
        Form form = OutcomeInput.form(entry.now().said())
                .with("from", entry.now().id().toString());
        model.addAttribute("takingBack", takingBack);
        return asking(person, entry.now().kind(), entry, form, led(person, entry), model);
    }

    /** Also what is stored and no longer among what they took part in. */
    private List<Led> led(Participant person, Entry entry) {
        List<Led> all = new ArrayList<>(leading.of(person));
        if (entry.now().said().what() instanceof What.Employment work) {
            Led stored = work.led();
            if (stored != null
                    && stored.by() != Led.By.OTHER
                    && all.stream().noneMatch(one -> OutcomeInput.value(one).equals(OutcomeInput.value(stored)))) {
                all.add(stored);
            }
        }
        return all;
    }

    @PostMapping(PAGE + "/{outcomeId}")
    String correct(@PathVariable UUID personId, @PathVariable UUID outcomeId, Form form, Model model) {
        Participant person = outcomes.person(personId);
        Entry entry = outcomes.find(person, outcomeId);
        List<Led> led = led(person, entry);
        Said said = input.read(entry.now().kind(), form, led);
        String why = why(form, "why");
        model.addAttribute("takingBack", Form.empty());
        if (said == null || form.rejected()) {
            return asking(person, entry.now().kind(), entry, form, led, model);
        }
        UUID from = Objects.requireNonNullElse(Ids.read(form.text("from")), personId);
        if (outcomes.correct(personId, outcomeId, from, said, why) instanceof Outcomes.Corrected.Overtaken theirs) {
            form.rejectAll("outcomes.overtaken");
            form.with("from", theirs.theirs().id().toString());
            return asking(person, entry.now().kind(), entry, form, led, model);
        }
        return back(personId, "corrected");
    }

    @PostMapping(PAGE + "/{outcomeId}/back")
    String takeBack(@PathVariable UUID personId, @PathVariable UUID outcomeId, Form form, Model model) {
        Participant person = outcomes.person(personId);
        Entry entry = outcomes.find(person, outcomeId);
        String why = why(form, "reason");
        if (form.rejected()) {
            return correcting(person, entry, form, model);
        }
        outcomes.takeBack(personId, outcomeId, why);
        return back(personId, "back");
    }

    private static String why(Form form, String field) {
        String why = TypedText.line(form.required(field, "outcomes.why.missing"));
        if (why.length() > Outcome.LONGEST_WHY) {
            form.reject(field, "taxonomy.text.tooLong", Outcome.LONGEST_WHY);
        }
        return why;
    }

    private static String back(UUID personId, String done) {
        return "redirect:" + path(personId) + "?done=" + done;
    }
}
