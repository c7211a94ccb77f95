package se.insteg.people.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import se.insteg.kernel.Words;
import se.insteg.people.ChangeResult;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonHeads;
import se.insteg.people.PersonTexts;
import se.insteg.people.Protection;
import se.insteg.people.handlers.HandlerChange;
import se.insteg.people.handlers.HandlerChanges;
import se.insteg.people.typed.PersonChoices;
import se.insteg.people.typed.PersonInput;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.Texts;

/** Who may know of a person: what each kind of protection means, and changing it after seeing what that does. */
@Controller
class ProtectionPages {
    private static final int LONGEST_REASON = 300;

    /** What somebody does alone is explained in more than a word. */
    private static final int SHORTEST_ALONE = 20;

    private final People people;
    private final PersonInput input;
    private final PersonChoices choices;
    private final FormOptions options;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final HandlerChanges handlers;
    private final Rights rights;

    ProtectionPages(
            People people,
            PersonInput input,
            PersonChoices choices,
            FormOptions options,
            PersonHeads heads,
            Colleagues colleagues,
            HandlerChanges handlers,
            Rights rights) {
        this.people = people;
        this.input = input;
        this.choices = choices;
        this.options = options;
        this.heads = heads;
        this.colleagues = colleagues;
        this.handlers = handlers;
        this.rights = rights;
    }

    @GetMapping("/people/protection")
    String explain() {
        return "people/protection-help";
    }

    @GetMapping("/people/{personId}/protection")
    String ask(@PathVariable UUID personId, Model model) {
        Participant person = people.findToChange(personId);
        Form form = Texts.form(PersonTexts.of(person.details())).with("version", String.valueOf(person.version()));
        return show(person, form, null, model);
    }

    /** Shows what the change would do, until what is sent is what was shown. */
    @PostMapping("/people/{personId}/protection")
    String change(@PathVariable UUID personId, Form form, Model model) {
        Participant person = people.findToChange(personId);
        Protection wanted = wanted(person, form);
        String reason = new Fields(form).required("reason", LONGEST_REASON, "people.protect.reason.missing");
        if (wanted == null || form.rejected()) {
            return show(person, form, null, model);
        }
        if (wanted.equals(person.details().protection())) {
            return "redirect:/people/" + personId;
        }
        if (!form.text("seen").equals(wanted.kind().code())) {
            return show(person, form, effects(person, wanted), model);
        }
        String typed = form.text("version");
        int version = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
        if (HandlerChanges.isOne(person.details().protection(), wanted)) {
            return changeHandlers(person, version, wanted, reason, form, model);
        }
        if (person.details().protection().hides() && !wanted.hides() && version == person.version()) {
            handlers.lifting(person, reason);
        }
        if (people.protect(personId, version, wanted, reason) instanceof ChangeResult.Done) {
            return rights.may(Action.SEE_PERSON, Participant.subject(with(person, wanted)))
                    ? "redirect:/people/" + personId + "?done=changed"
                    : "redirect:/people?done=changed";
        }
        form.with("version", String.valueOf(person.version())).rejectAll("people.protect.overtaken");
        return show(person, form, null, model);
    }

    /** Another kind of protection is written down at once; other handlers wait for a second person, or are done alone. */
    private String changeHandlers(
            Participant person, int version, Protection wanted, String reason, Form form, Model model) {
        boolean alone = form.has("alone", "yes");
        if (alone && reason.length() < SHORTEST_ALONE) {
            form.reject("reason", "people.handlers.reason.short", SHORTEST_ALONE);
            return show(person, form, effects(person, wanted), model);
        }
        Protection sameHandlers =
                new Protection(wanted.kind(), person.details().protection().handlers());
        if (version != person.version()
                || !(people.protect(person.id(), version, sameHandlers, reason) instanceof ChangeResult.Done)) {
            form.with("version", String.valueOf(person.version())).rejectAll("people.protect.overtaken");
            return show(person, form, null, model);
        }
        if (!alone) {
            handlers.ask(person, wanted.handlers(), reason);
            return "redirect:/people/handlers?done=asked";
        }
        handlers.alone(people.findToChange(person.id()), wanted.handlers(), reason);
        return rights.may(Action.SEE_PERSON, Participant.subject(with(person, wanted)))
                ? "redirect:/people/" + person.id() + "?done=changed"
                : "redirect:/people?done=changed";
    }

    /** What was chosen, or null when the form is rejected. */
    private @Nullable Protection wanted(Participant person, Form form) {
        Form whole = Texts.form(PersonTexts.of(person.details()))
                .with("protection", form.all("protection"))
                .with("handlers", form.all("handlers"));
        PersonDetails details = input.read(whole, choices.keeping(person.details()));
        whole.problems()
                .forEach(one -> form.reject(
                        one.field(), one.messageKey(), one.arguments().toArray()));
        return details == null ? null : details.protection();
    }

    private static PersonDetails with(Participant person, Protection protection) {
        PersonDetails was = person.details();
        return new PersonDetails(was.identity(), was.care(), was.contact(), was.work(), was.everyday(), protection);
    }

    private List<Words> effects(Participant person, Protection wanted) {
        List<Words> effects = new ArrayList<>();
        Protection was = person.details().protection();
        if (HandlerChanges.isOne(was, wanted)) {
            effects.add(Words.of("people.handlers.effect", HandlerChange.WAITS.toDays()));
        }
        if (wanted.hides()) {
            List<String> names = colleagues.names(new HashSet<>(wanted.handlers())).values().stream()
                    .sorted()
                    .toList();
            effects.add(Words.of("people.protect.effect.only", names));
        } else {
            effects.add(Words.of("people.protect.effect.lifted"));
        }
        if (!rights.may(Action.SEE_PERSON, Participant.subject(with(person, wanted)))) {
            effects.add(Words.of("people.protect.effect.youLose"));
        }
        if (!wanted.kind().keepsWhereabouts() && was.kind().keepsWhereabouts()) {
            effects.add(Words.of("people.protect.effect.whereabouts"));
        }
        return effects;
    }

    private String show(Participant person, Form form, @Nullable List<Words> effects, Model model) {
        model.addAttribute("head", heads.of(person, "protection"));
        model.addAttribute("form", form);
        model.addAttribute("options", options.of(person.details()));
        model.addAttribute("effects", effects);
        model.addAttribute("alone", effects != null && effects.getFirst().key().equals("people.handlers.effect"));
        HandlerChange waiting = handlers.waiting(person).orElse(null);
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "waitingFor",
                waiting == null
                        ? List.of()
                        : colleagues.names(waiting.adds()).values().stream()
                                .sorted()
                                .toList());
        return "people/protect";
    }
}
