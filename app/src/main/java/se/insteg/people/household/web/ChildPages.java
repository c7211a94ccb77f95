package se.insteg.people.household.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.kernel.Form;
import se.insteg.people.Ages;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonHeads;
import se.insteg.people.PersonTexts;
import se.insteg.people.Protection;
import se.insteg.people.household.Grade;
import se.insteg.people.household.NewChild;
import se.insteg.people.typed.PersonChoices;
import se.insteg.people.typed.PersonInput;
import se.insteg.people.web.FormOptions;
import se.insteg.taxonomy.typed.Fields;

/** Registers a child from the page of somebody they live with: a few fields, the rest is as it is for that person. */
@Controller
class ChildPages {
    /** What is taken over from the one whose page it is. */
    private static final List<String> SAME = List.of("status", "unit", "caseworker", "homeMunicipality", "place");

    private static final List<String> OWN = List.of("name", "born", "legalSex", "preferredLanguage", "interpreter");

    private final People people;
    private final NewChild newChild;
    private final PersonInput input;
    private final PersonChoices choices;
    private final FormOptions options;
    private final PersonHeads heads;
    private final Rights rights;
    private final Clock clock;

    ChildPages(
            People people,
            NewChild newChild,
            PersonInput input,
            PersonChoices choices,
            FormOptions options,
            PersonHeads heads,
            Rights rights,
            Clock clock) {
        this.people = people;
        this.newChild = newChild;
        this.input = input;
        this.choices = choices;
        this.options = options;
        this.heads = heads;
        this.rights = rights;
        this.clock = clock;
    }

    /** A child of somebody protected is protected in the same way, until somebody says otherwise. */
    @GetMapping("/people/{personId}/household/children/new")
    String ask(@PathVariable UUID personId, Model model) {
        Participant person = people.findToChange(personId);
        Map<String, List<String>> texts = PersonTexts.of(person.details());
        Form form = Form.empty().with("parent", "custodian");
        form.with("preferredLanguage", texts.getOrDefault("preferredLanguage", List.of()));
        if (person.details().protection().hides()) {
            form.with("protection", texts.getOrDefault("protection", List.of()));
            form.with("handlers", texts.getOrDefault("handlers", List.of()));
        }
        return show(person, form, model);
    }

    @PostMapping("/people/{personId}/household/children/new")
    String register(@PathVariable UUID personId, Form form, Model model) {
        Participant person = people.findToChange(personId);
        LocalDate today = LocalDate.now(clock);
        Form whole = whole(person, form);
        PersonDetails details = input.read(whole, choices.keeping(person.details()));
        whole.problems()
                .forEach(problem -> form.reject(
                        problem.field(),
                        problem.messageKey(),
                        problem.arguments().toArray()));
        Fields fields = new Fields(form);
        Grade grade = fields.constant("grade", Grade.values(), Grade::code);
        if (form.text("born").isEmpty()) {
            form.reject("born", "people.household.child.born.missing");
        } else if (details != null && !Ages.isChild(details, today)) {
            form.reject("born", "people.household.child.grown");
        }
        if (details != null && !people.mayRegister(details)) {
            form.rejectAll("people.unit.notYours");
        }
        if (details == null || form.rejected()) {
            return show(person, form, model);
        }
        Optional<UUID> id = newChild.register(person, details, grade, tie(form));
        if (id.isEmpty()) {
            return show(person, form.reject("name", "people.household.child.already"), model);
        }
        return rights.may(Action.SEE_PERSON, Participant.subject(details))
                ? HouseholdPages.back(personId, "child")
                : HouseholdPages.back(personId, "moved");
    }

    /** All fields of a person: the child's own, and those that are as for the one whose page it is. */
    private static Form whole(Participant person, Form form) {
        Map<String, String[]> texts = new HashMap<>();
        Map<String, List<String>> stored = PersonTexts.of(person.details());
        SAME.forEach(field -> put(texts, field, stored.getOrDefault(field, List.of())));
        OWN.forEach(field -> put(texts, field, form.all(field)));
        put(texts, "protection", form.all("protection"));
        put(texts, "handlers", form.all("handlers"));
        return Form.of(texts);
    }

    private static void put(Map<String, String[]> texts, String field, List<String> values) {
        texts.put(field, values.toArray(String[]::new));
    }

    private static NewChild.@Nullable Tie tie(Form form) {
        return Arrays.stream(NewChild.Tie.values())
                .filter(tie -> form.has("parent", tie.code()))
                .findFirst()
                .orElse(null);
    }

    private String show(Participant person, Form form, Model model) {
        model.addAttribute("head", heads.of(person, "household"));
        model.addAttribute("form", form);
        model.addAttribute("options", options.of(person.details()));
        model.addAttribute("grades", HouseholdPages.grades());
        model.addAttribute("ties", HouseholdPages.options(NewChild.Tie.values(), "people.household.tie."));
        model.addAttribute("isProtected", person.details().protection().kind() != Protection.Kind.NONE);
        return "people/household/new-child";
    }
}
