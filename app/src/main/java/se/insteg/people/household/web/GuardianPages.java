package se.insteg.people.household.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.people.household.Children;
import se.insteg.people.household.Guardianship;
import se.insteg.taxonomy.typed.EmailText;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.NameText;
import se.insteg.taxonomy.typed.PhoneText;

/** Who answers for a child: appointed, changed, ended. */
@Controller
class GuardianPages {
    private static final int FIRST_YEAR = 1990;
    private static final int LONGEST = 100;
    private static final int LONGEST_REASON = 300;
    private static final int YEARS_AHEAD = 18;

    private final People people;
    private final Children children;
    private final PersonHeads heads;
    private final Clock clock;

    GuardianPages(People people, Children children, PersonHeads heads, Clock clock) {
        this.people = people;
        this.children = children;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/household/guardians/new")
    String ask(@PathVariable UUID personId, Model model) {
        Participant child = people.findToChange(personId);
        Form form = Form.empty().with("starts", LocalDate.now(clock).toString());
        form.with("kind", children.of(child).isUnaccompanied(LocalDate.now(clock)) ? "god_man" : "");
        return show(child, null, form, model);
    }

    @PostMapping("/people/{personId}/household/guardians/new")
    String appoint(@PathVariable UUID personId, Form form, Model model) {
        Participant child = people.findToChange(personId);
        Guardianship.Terms terms = terms(form);
        UUID known = Ids.read(form.text("known"));
        Guardianship.Contact contact = known == null ? contact(form) : null;
        if (form.rejected() || terms == null) {
            return show(child, null, form, model);
        }
        if (known != null) {
            children.appoint(personId, known, terms);
        } else if (contact != null) {
            children.appoint(personId, contact, terms);
        }
        return HouseholdPages.back(personId, "appointed");
    }

    private Guardianship.@Nullable Terms terms(Form form) {
        Fields fields = new Fields(form);
        LocalDate today = LocalDate.now(clock);
        Guardianship.Kind kind = fields.constant("kind", Guardianship.Kind.values(), Guardianship.Kind::code);
        if (kind == null && !fields.rejected("kind")) {
            form.reject("kind", "people.household.kind.missing");
        }
        String decidedBy = fields.line("decidedBy", LONGEST);
        LocalDate decidedOn = fields.date("decidedOn", FIRST_YEAR, today);
        LocalDate starts = fields.date("starts", FIRST_YEAR, today.plusYears(1));
        LocalDate ends = fields.date("ends", FIRST_YEAR, today.plusYears(YEARS_AHEAD));
        if (starts == null && !fields.rejected("starts")) {
            form.reject("starts", "people.household.from.missing");
        }
        if (starts != null && ends != null && ends.isBefore(starts)) {
            form.reject("ends", "people.household.ends.before");
        }
        return kind == null || starts == null || form.rejected()
                ? null
                : new Guardianship.Terms(kind, decidedBy, decidedOn, starts, ends);
    }

    private static Guardianship.@Nullable Contact contact(Form form) {
        Fields fields = new Fields(form);
        String name = NameText.required(fields, "name", "people.household.guardian.name.missing");
        String phone = PhoneText.read(fields, "phone");
        String email = EmailText.read(fields, "email");
        return form.rejected() ? null : new Guardianship.Contact(name, phone, email);
    }

    @GetMapping("/people/{personId}/household/guardians/{guardianshipId}")
    String edit(@PathVariable UUID personId, @PathVariable UUID guardianshipId, Model model) {
        Participant child = people.findToChange(personId);
        Guardianship guardianship = children.guardianship(child, guardianshipId);
        return show(child, guardianship, filled(guardianship), model);
    }

    private Form ending() {
        return Form.empty().with("day", LocalDate.now(clock).toString());
    }

    private static Form filled(Guardianship guardianship) {
        Guardianship.Contact contact = guardianship.guardian().contact();
        return Form.empty()
                .with("name", contact.name())
                .with("phone", contact.phone())
                .with("email", contact.email())
                .with("version", String.valueOf(guardianship.guardian().version()));
    }

    @PostMapping("/people/{personId}/household/guardians/{guardianshipId}")
    String save(@PathVariable UUID personId, @PathVariable UUID guardianshipId, Form form, Model model) {
        Participant child = people.findToChange(personId);
        Guardianship guardianship = children.guardianship(child, guardianshipId);
        Guardianship.Contact contact = contact(form);
        String version = form.text("version");
        if (contact != null
                && !children.change(
                        personId,
                        guardianship,
                        version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1,
                        contact)) {
            form.with("version", String.valueOf(guardianship.guardian().version()));
            Guardianship.Contact theirs = guardianship.guardian().contact();
            form.rejectAll("people.household.guardian.overtaken", theirs.name(), theirs.phone(), theirs.email());
        }
        return form.rejected() ? show(child, guardianship, form, model) : HouseholdPages.back(personId, "guardian");
    }

    @PostMapping("/people/{personId}/household/guardians/{guardianshipId}/end")
    String end(@PathVariable UUID personId, @PathVariable UUID guardianshipId, Form form, Model model) {
        Participant child = people.findToChange(personId);
        Guardianship guardianship = children.guardianship(child, guardianshipId);
        Fields fields = new Fields(form);
        LocalDate day = fields.date("day", FIRST_YEAR, LocalDate.now(clock).plusYears(1));
        String reason = fields.required("reason", LONGEST_REASON, "people.household.reason.missing");
        if (day == null && !fields.rejected("day")) {
            form.reject("day", "people.household.from.missing");
        }
        if (day != null && day.isBefore(guardianship.terms().starts())) {
            form.reject("day", "people.household.ends.before");
        }
        if (form.rejected() || day == null) {
            return show(child, guardianship, filled(guardianship), form, model);
        }
        children.end(personId, guardianship, day, reason);
        return HouseholdPages.back(personId, "ended");
    }

    private String show(Participant child, @Nullable Guardianship guardianship, Form form, Model model) {
        return show(child, guardianship, form, ending(), model);
    }

    private String show(Participant child, @Nullable Guardianship guardianship, Form form, Form ending, Model model) {
        List<Form.Option> known = children.knownGuardians().stream()
                .map(one -> Form.Option.text(one.id().toString(), one.contact().name()))
                .toList();
        model.addAttribute("head", heads.of(child, "household"));
        model.addAttribute("form", form);
        model.addAttribute("ending", ending);
        model.addAttribute("guardianship", guardianship);
        model.addAttribute("known", known);
        model.addAttribute("kinds", HouseholdPages.options(Guardianship.Kind.values(), "people.household.guardian."));
        return guardianship == null ? "people/household/appoint" : "people/household/guardian";
    }
}
