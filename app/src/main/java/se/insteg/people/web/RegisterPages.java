package se.insteg.people.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Mandate;
import se.insteg.access.Rights;
import se.insteg.access.Role;
import se.insteg.access.SignedIn;
import se.insteg.kernel.Form;
import se.insteg.people.LegalStatus;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.typed.PersonChoices;
import se.insteg.people.typed.PersonInput;

/** Registers somebody new. */
@Controller
class RegisterPages {
    private final People people;
    private final PersonInput input;
    private final PersonChoices choices;
    private final FormOptions options;
    private final CurrentStaff current;
    private final Rights rights;

    RegisterPages(
            People people,
            PersonInput input,
            PersonChoices choices,
            FormOptions options,
            CurrentStaff current,
            Rights rights) {
        this.people = people;
        this.input = input;
        this.choices = choices;
        this.options = options;
        this.current = current;
        this.rights = rights;
    }

    /** Begins with what is most often right: one's own unit and, for a caseworker, one's own case. */
    @GetMapping("/people/new")
    String ask(Model model) {
        SignedIn me = current.require();
        Form form = Form.empty().with("status", LegalStatus.UNKNOWN.code());
        List<UUID> units = me.mandates().stream()
                .flatMap(mandate -> Optional.ofNullable(mandate.unitId()).stream())
                .distinct()
                .toList();
        if (units.size() == 1) {
            form.with("unit", units.getFirst().toString());
        }
        if (me.mandates().stream().map(Mandate::role).anyMatch(Role.CASEWORKER::equals)) {
            form.with("caseworker", me.staffId().toString());
        }
        return show(form, model);
    }

    @PostMapping("/people/new")
    String register(Form form, Model model) {
        PersonDetails details = input.read(form, choices.forSomebodyNew());
        if (details != null && !people.mayRegister(details)) {
            form.reject("unit", "people.unit.notYours");
        }
        if (details == null || form.rejected()) {
            return show(form, model);
        }
        Optional<UUID> id = people.register(details);
        if (id.isEmpty()) {
            return show(form.reject("reference", "people.reference.taken"), model);
        }
        return rights.may(Action.SEE_PERSON, Participant.subject(details))
                ? "redirect:/people/" + id.get() + "?done=registered"
                : "redirect:/people?done=registered";
    }

    private String show(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("options", options.of(null));
        return "people/register";
    }
}
