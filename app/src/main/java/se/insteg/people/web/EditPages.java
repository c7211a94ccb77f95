package se.insteg.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.kernel.Form;
import se.insteg.people.Ages;
import se.insteg.people.ChangeResult;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonTexts;
import se.insteg.people.status.StatusTable;
import se.insteg.people.typed.PersonChoices;
import se.insteg.people.typed.PersonInput;
import se.insteg.taxonomy.MunicipalityCodes;
import se.insteg.taxonomy.typed.Texts;
import se.insteg.ui.Merge;
import se.insteg.ui.MergeForm;

/** Changes a person; whoever is second chooses between their own words and the other's. */
@Controller
class EditPages {
    private final People people;
    private final PersonInput input;
    private final PersonChoices choices;
    private final FormOptions options;
    private final StatusTable statuses;
    private final Colleagues colleagues;
    private final MunicipalityCodes municipalities;
    private final Rights rights;
    private final Clock clock;

    EditPages(
            People people,
            PersonInput input,
            PersonChoices choices,
            FormOptions options,
            StatusTable statuses,
            Colleagues colleagues,
            MunicipalityCodes municipalities,
            Rights rights,
            Clock clock) {
        this.people = people;
        this.input = input;
        this.choices = choices;
        this.options = options;
        this.statuses = statuses;
        this.colleagues = colleagues;
        this.municipalities = municipalities;
        this.rights = rights;
        this.clock = clock;
    }

    /** What has pages of its own, and therefore stays as stored whatever this form is sent. */
    private static final List<String> ELSEWHERE = List.of("protection", "handlers", "household");

    /** What somebody too young for work is not asked about. */
    private static final List<String> OF_WORK =
            List.of("occupations", "skills", "wishes", "swedish", "maxTravel", "busy", "waitingSince");

    @GetMapping("/people/{personId}/edit")
    String ask(@PathVariable UUID personId, Model model) {
        Participant person = people.findToChange(personId);
        Form form = Texts.form(PersonTexts.of(person.details())).with("version", String.valueOf(person.version()));
        return show(person, form, model);
    }

    @PostMapping("/people/{personId}/edit")
    String save(@PathVariable UUID personId, Form sent, HttpServletResponse response, Model model) {
        Participant person = people.findToChange(personId);
        MergeForm merging = MergeForm.of(sent, PersonTexts.FIELDS);
        Form form = merging.form();
        keepUnasked(person, form);
        if (!sent.names().contains("status") && !sent.has("merging", "status")) {
            form.with("status", person.details().care().status().code()); // it is changed on a page of its own
        }
        PersonDetails details = input.read(form, choices.keeping(person.details()));
        if (details == null) {
            return show(person, form, model);
        }
        return switch (people.change(personId, merging.version(), details)) {
            case ChangeResult.Done done -> after(personId, details);
            case ChangeResult.ReferenceTaken taken ->
                show(person, form.reject("reference", "people.reference.taken"), model);
            case ChangeResult.Conflict conflict -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield merge(conflict, merging, details, model);
            }
        };
    }

    private void keepUnasked(Participant person, Form form) {
        Map<String, List<String>> stored = PersonTexts.of(person.details());
        ELSEWHERE.forEach(field -> form.with(field, stored.getOrDefault(field, List.of())));
        if (Ages.isTooYoungForWork(person.details(), LocalDate.now(clock))) {
            OF_WORK.forEach(field -> form.with(field, stored.getOrDefault(field, List.of())));
        }
    }

    /** Back to the person, unless the change took them out of the changer's own sight. */
    private String after(UUID personId, PersonDetails details) {
        return rights.may(Action.SEE_PERSON, Participant.subject(details))
                ? "redirect:/people/" + personId + "?done=changed"
                : "redirect:/people?done=changed";
    }

    private String show(Participant person, Form form, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("form", form);
        model.addAttribute("options", options.of(person.details()));
        model.addAttribute("statusElsewhere", !statuses.of(person).steps().isEmpty());
        model.addAttribute("asksOfWork", !Ages.isTooYoungForWork(person.details(), LocalDate.now(clock)));
        return "people/edit";
    }

    private String merge(ChangeResult.Conflict conflict, MergeForm merging, PersonDetails details, Model model) {
        Map<String, List<String>> theirs = PersonTexts.of(conflict.theirs().details());
        Merge merge = Merge.of(
                PersonTexts.FIELDS,
                conflict.base(),
                PersonTexts.of(details),
                PersonTexts.of(conflict.theirs().details()));
        Set<UUID> ids = new HashSet<>(PersonWords.ids(theirs));
        ids.addAll(PersonWords.ids(PersonTexts.of(details)));
        if (conflict.base() != null) {
            ids.addAll(PersonWords.ids(conflict.base()));
        }
        UUID other = lastChanger(conflict.theirs());
        if (other != null) {
            ids.add(other);
        }
        Map<UUID, String> names = colleagues.names(ids);
        model.addAttribute("person", conflict.theirs());
        model.addAttribute("merge", merge);
        model.addAttribute("base", merging.version());
        model.addAttribute("texts", PersonTexts.of(details));
        model.addAttribute("theirs", theirs);
        model.addAttribute("words", new PersonWords(names, municipalities));
        model.addAttribute("other", other == null ? "" : names.getOrDefault(other, ""));
        model.addAttribute("form", merging.unanswered() ? Form.empty().rejectAll("ui.merge.choose") : Form.empty());
        return "people/merge";
    }

    private @Nullable UUID lastChanger(Participant person) {
        return people.history(person).getFirst().staffId();
    }
}
