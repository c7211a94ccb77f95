package se.insteg.people.household.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.people.household.Children;
import se.insteg.people.household.Grade;
import se.insteg.people.household.Household;
import se.insteg.people.household.Households;
import se.insteg.people.household.Unaccompanied;
import se.insteg.taxonomy.typed.Fields;

/** Whom a person lives with, who is related to them and who answers for them; and the few facts of a child. */
@Controller
class HouseholdPages {
    private static final Set<String> DONE = Set.of(
            "moved", "left", "child", "related", "unrelated", "appointed", "guardian", "ended", "facts", "renamed");
    private static final int FIRST_YEAR = 1990;
    private static final int LONGEST_LABEL = 100;

    private final People people;
    private final Households households;
    private final Children children;
    private final PersonHeads heads;
    private final Rights rights;
    private final Clock clock;

    HouseholdPages(
            People people, Households households, Children children, PersonHeads heads, Rights rights, Clock clock) {
        this.people = people;
        this.households = households;
        this.children = children;
        this.heads = heads;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/household")
    String show(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        Participant person = people.find(personId);
        UUID unit = person.details().care().unitId();
        model.addAttribute("head", heads.of(person, "household"));
        model.addAttribute("households", households.of(person));
        model.addAttribute("kin", households.kin(person));
        model.addAttribute("child", children.of(person));
        model.addAttribute("mayChange", rights.may(Action.CHANGE_PERSON, person.subject()));
        model.addAttribute(
                "mayRegister",
                rights.may(Action.REGISTER_PERSON, unit == null ? Subject.MUNICIPALITY : Subject.unit(unit)));
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return "people/household/household";
    }

    /** Another label for the household they belong to. */
    @GetMapping("/people/{personId}/household/label")
    String askLabel(@PathVariable UUID personId, Model model) {
        Participant person = people.findToChange(personId);
        return households
                .main(person)
                .map(household -> {
                    Form form = Form.empty().with("label", household.label());
                    return showLabel(person, form.with("version", String.valueOf(household.version())), model);
                })
                .orElse("redirect:/people/" + personId + "/household");
    }

    @PostMapping("/people/{personId}/household/label")
    String rename(@PathVariable UUID personId, Form form, Model model) {
        Participant person = people.findToChange(personId);
        Household household = households.main(person).orElse(null);
        if (household == null) {
            return "redirect:/people/" + personId + "/household";
        }
        String label = new Fields(form).required("label", LONGEST_LABEL, "people.household.label.missing");
        if (!form.rejected()
                && !label.equals(household.label())
                && !households.rename(personId, household, version(form), label)) {
            form.reject("label", "people.household.label.taken");
        }
        return form.rejected() ? showLabel(person, form, model) : back(personId, "renamed");
    }

    private static int version(Form form) {
        String text = form.text("version");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private String showLabel(Participant person, Form form, Model model) {
        model.addAttribute("head", heads.of(person, "household"));
        model.addAttribute("form", form);
        return "people/household/label";
    }

    /** The few facts of a child. */
    @GetMapping("/people/{personId}/household/child")
    String askFacts(@PathVariable UUID personId, Model model) {
        Participant person = people.findToChange(personId);
        Children.Child child = children.of(person);
        Form form = Form.empty();
        Grade grade = child.grade();
        Unaccompanied alone = child.unaccompanied();
        form.with("grade", grade == null ? "" : grade.code());
        boolean now = child.isUnaccompanied(LocalDate.now(clock));
        form.with("unaccompanied", now ? "yes" : "no");
        form.with("since", now && alone != null ? alone.starts().toString() : "");
        form.with("planned", now && alone != null && alone.plannedOn() != null ? "yes" : "");
        return showFacts(person, form, model);
    }

    @PostMapping("/people/{personId}/household/child")
    String saveFacts(@PathVariable UUID personId, Form form, Model model) {
        Participant person = people.findToChange(personId);
        Children.Child child = children.of(person);
        LocalDate today = LocalDate.now(clock);
        Fields fields = new Fields(form);
        Grade grade = fields.constant("grade", Grade.values(), Grade::code);
        boolean was = child.isUnaccompanied(today);
        boolean now = form.has("unaccompanied", "yes");
        LocalDate since = fields.date("since", FIRST_YEAR, today);
        Unaccompanied.End why = fields.constant("why", Unaccompanied.End.values(), Unaccompanied.End::code);
        if (now && !was && since == null && !fields.rejected("since")) {
            form.reject("since", "people.household.since.missing");
        }
        if (was && !now && why == null && !fields.rejected("why")) {
            form.reject("why", "people.household.why.missing");
        }
        if (form.rejected()) {
            return showFacts(person, form, model);
        }
        if (grade != null) {
            children.schooling(personId, grade);
        }
        if (now && !was && since != null) {
            children.unaccompanied(personId, since);
        }
        if (was && !now && why != null) {
            children.accompanied(personId, today, why);
        }
        if (now && form.has("planned", "yes")) {
            children.adulthoodPlanned(personId);
        }
        return back(personId, "facts");
    }

    private String showFacts(Participant person, Form form, Model model) {
        model.addAttribute("head", heads.of(person, "household"));
        model.addAttribute("form", form);
        model.addAttribute("child", children.of(person));
        model.addAttribute("grades", grades());
        model.addAttribute("ends", options(Unaccompanied.End.values(), "people.household.end."));
        return "people/household/child";
    }

    static List<Form.Option> grades() {
        return Arrays.stream(Grade.values())
                .map(grade -> Form.Option.key(grade.code(), "people.household.grade." + grade.code()))
                .toList();
    }

    static <E extends Enum<E>> List<Form.Option> options(E[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .map(code -> Form.Option.key(code, prefix + code))
                .toList();
    }

    static String back(UUID personId, String done) {
        return "redirect:/people/" + personId + "/household?done=" + done;
    }
}
