package se.insteg.people.web.identity;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.identity.Identities;
import se.insteg.people.identity.OtherName;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.NameText;

/** Notes other names of a person, and how their name is written in Latin letters. */
@Controller
class NamePages {
    private static final String NEW = "/people/{personId}/identity/names/new";
    private static final String ONE = "/people/{personId}/identity/names/{nameId}";

    private final People people;
    private final Identities identities;

    NamePages(People people, Identities identities) {
        this.people = people;
        this.identities = identities;
    }

    @GetMapping(NEW)
    String ask(@PathVariable UUID personId, Form form, Model model) {
        return show(people.findToChange(personId), form, model);
    }

    @PostMapping(NEW)
    String add(@PathVariable UUID personId, Form form, Model model) {
        Participant person = people.findToChange(personId);
        Fields fields = new Fields(form);
        String name = NameText.required(fields, "otherName", "people.name.missing");
        OtherName.Kind kind = fields.constant("kind", OtherName.Kind.values(), OtherName.Kind::code);
        if (kind == null && !fields.rejected("kind")) {
            fields.reject("kind", "people.otherName.kind.missing");
        }
        if (kind == OtherName.Kind.LATIN && !name.isEmpty() && !name.matches("[\\p{IsLatin}\\p{M}\\p{IsCommon}]+")) {
            fields.reject("otherName", "people.otherName.notLatin");
        }
        if (form.rejected() || kind == null) {
            return show(person, form, model);
        }
        identities.addName(person, kind, name);
        return back(personId) + "?done=name";
    }

    @PostMapping(ONE + "/withdraw")
    String withdraw(@PathVariable UUID personId, @PathVariable UUID nameId) {
        identities.withdrawName(people.findToChange(personId), nameId, true);
        return back(personId) + "?withdrawn=" + nameId;
    }

    @PostMapping(ONE + "/restore")
    String restore(@PathVariable UUID personId, @PathVariable UUID nameId) {
        identities.withdrawName(people.findToChange(personId), nameId, false);
        return back(personId) + "?done=restored";
    }

    private String show(Participant person, Form form, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("latin", people.latinName(person));
        model.addAttribute("form", form);
        return "people/identity/nameNew";
    }

    private static String back(UUID person) {
        return "redirect:/people/" + person + "/identity";
    }
}
