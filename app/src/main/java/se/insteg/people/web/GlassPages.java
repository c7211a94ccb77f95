package se.insteg.people.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Action;
import se.insteg.access.BrokenGlass;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.register.PersonTable;
import se.insteg.people.search.ExactPerson;

/**
 * Opening a case that is not one's own, in an emergency. Whoever looks for somebody is told as little as can be: that there
 * is one, and in which unit. A protected person is answered exactly as one who does not exist.
 */
@Controller
class GlassPages {
    private static final List<Integer> MINUTES = List.of(30, 60, 180);

    private final BrokenGlass glass;
    private final ExactPerson search;
    private final PersonTable table;
    private final Colleagues colleagues;
    private final Rights rights;
    private final CurrentStaff current;

    GlassPages(
            BrokenGlass glass,
            ExactPerson search,
            PersonTable table,
            Colleagues colleagues,
            Rights rights,
            CurrentStaff current) {
        this.glass = glass;
        this.search = search;
        this.table = table;
        this.colleagues = colleagues;
        this.rights = rights;
        this.current = current;
    }

    @GetMapping("/people/glass")
    String ask(Form form, Model model) {
        rights.require(Action.OPEN_GLASS, Subject.staff(current.require().staffId(), null));
        return show(form, null, model);
    }

    @PostMapping("/people/glass/find")
    String find(Form form, Model model) {
        glass.seek();
        String known = form.text("known");
        String name = form.text("name");
        LocalDate born = born(form);
        if (!form.rejected() && known.isEmpty() && (name.isEmpty() || born == null)) {
            form.reject("known", "people.glass.known.missing");
        }
        if (form.rejected()) {
            return show(form, null, model);
        }
        List<Participant> found = search.find(known, name, born);
        if (found.size() != 1) {
            form.reject("known", found.isEmpty() ? "people.glass.nobody" : "people.glass.several");
            return show(form, null, model);
        }
        Participant person = found.getFirst();
        if (rights.may(Action.SEE_PERSON, person.subject())) {
            return "redirect:/people/" + person.id();
        }
        glass.found(person.id());
        return show(form.with("person", person.id().toString()), person, model);
    }

    @PostMapping("/people/glass")
    String open(Form form, Model model) {
        UUID id = Ids.read(form.text("person"));
        Participant person = id == null ? null : table.find(id).orElse(null);
        if (person == null || person.details().protection().hides()) {
            rights.require(Action.OPEN_GLASS, Subject.staff(current.require().staffId(), null));
            form.reject("known", "people.glass.nobody"); // the same, whichever it is
            return show(form, null, model);
        }
        if (rights.may(Action.SEE_PERSON, person.subject())) {
            return "redirect:/people/" + person.id(); // sent twice, or theirs in the meantime
        }
        String reason = form.required("reason", "people.glass.reason.missing", BrokenGlass.SHORTEST_REASON);
        if (!reason.isEmpty() && reason.length() < BrokenGlass.SHORTEST_REASON) {
            form.reject("reason", "people.glass.reason.missing", BrokenGlass.SHORTEST_REASON);
        } else if (reason.length() > BrokenGlass.LONGEST_REASON) {
            form.reject("reason", "taxonomy.text.tooLong", BrokenGlass.LONGEST_REASON);
        }
        UUID told = told(form);
        if (form.rejected() || told == null) {
            return show(form, person, model);
        }
        glass.open(person.id(), person.subject(), reason, told, Duration.ofMinutes(minutes(form)));
        return "redirect:/people/" + person.id();
    }

    @PostMapping("/people/glass/{glassId}/end")
    String end(@PathVariable UUID glassId) {
        glass.end(glassId);
        return "redirect:/";
    }

    private String show(Form form, @Nullable Participant person, Model model) {
        UUID unit = person == null ? null : person.details().care().unitId();
        model.addAttribute("form", form);
        model.addAttribute("found", person != null);
        model.addAttribute(
                "unit", unit == null ? null : colleagues.names(Set.of(unit)).get(unit));
        model.addAttribute(
                "reviewers",
                glass.reviewers().stream()
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
        model.addAttribute(
                "lengths",
                MINUTES.stream()
                        .map(minutes -> Form.Option.key(minutes.toString(), "people.glass.length." + minutes))
                        .toList());
        return "people/glass";
    }

    private @Nullable UUID told(Form form) {
        UUID told = Ids.read(form.text("told"));
        boolean known = glass.reviewers().stream().anyMatch(one -> one.id().equals(told));
        if (!known) {
            form.reject("told", "people.glass.told.missing");
        }
        return known ? told : null;
    }

    private static int minutes(Form form) {
        return MINUTES.stream()
                .filter(minutes -> Objects.equals(minutes.toString(), form.text("length")))
                .findFirst()
                .orElse(MINUTES.getFirst());
    }

    private static @Nullable LocalDate born(Form form) {
        String text = form.text("born");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            form.reject("born", "access.audit.notADate");
            return null;
        }
    }
}
