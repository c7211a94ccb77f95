package se.insteg.housing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.housing.Stay;
import se.insteg.housing.Stays;
import se.insteg.housing.Stays.Moved;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.people.household.Households;
import se.insteg.taxonomy.typed.Fields;

/** A person's homes over time: where they live, moving, correcting. */
@Controller
class HomePages {
    private static final Set<String> DONE = Set.of("moved", "corrected", "removed");
    private static final int LONGEST_REASON = 300;

    private final People people;
    private final Stays stays;
    private final Households households;
    private final MoveInput input;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final Rights rights;
    private final Clock clock;

    HomePages(
            People people,
            Stays stays,
            Households households,
            MoveInput input,
            PersonHeads heads,
            Colleagues colleagues,
            Rights rights,
            Clock clock) {
        this.people = people;
        this.stays = stays;
        this.households = households;
        this.input = input;
        this.heads = heads;
        this.colleagues = colleagues;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/homes")
    String show(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        Participant person = people.find(personId);
        List<Stay> all = stays.of(person);
        Set<UUID> by = new LinkedHashSet<>();
        for (Stay stay : all) {
            UUID staff = stay.notedBy();
            if (staff != null) {
                by.add(staff);
            }
        }
        Map<UUID, String> names = colleagues.names(by);
        model.addAttribute("head", heads.of(person, "homes"));
        model.addAttribute("stays", all);
        model.addAttribute("names", names);
        model.addAttribute("mayChange", rights.may(Action.CHANGE_PERSON, person.subject()));
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return "housing/homes";
    }

    @GetMapping("/people/{personId}/homes/new")
    String ask(@PathVariable UUID personId, Model model) {
        Participant person = people.findToChange(personId);
        List<Participant> together = together(person);
        Form form = Form.empty()
                .with("from", LocalDate.now(clock).toString())
                .with("who", together.stream().map(one -> one.id().toString()).toList());
        return show(person, form, model);
    }

    @PostMapping("/people/{personId}/homes/new")
    String move(@PathVariable UUID personId, Form form, Model model) {
        Participant person = people.findToChange(personId);
        Set<UUID> moving = together(person).stream()
                .map(Participant::id)
                .filter(id -> form.has("who", id.toString()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (moving.isEmpty()) {
            form.reject("who", "housing.who.none");
        }
        MoveInput.Wish wish = input.read(form);
        if (wish == null || form.rejected()) {
            return show(person, form, model);
        }
        if (!input.move(moving, wish, form)) {
            return show(person, form, model);
        }
        return "redirect:/people/" + personId + "/homes?done=moved";
    }

    private List<Participant> together(Participant person) {
        List<Participant> together = new ArrayList<>(List.of(person));
        together.addAll(households.livingWith(person));
        return together;
    }

    private String show(Participant person, Form form, Model model) {
        model.addAttribute("head", heads.of(person, "homes"));
        model.addAttribute("form", form);
        model.addAttribute("together", together(person));
        model.addAttribute("choices", input.choices());
        model.addAttribute(
                "keepsWhereabouts", person.details().protection().kind().keepsWhereabouts());
        return "housing/move-home";
    }

    @GetMapping("/people/{personId}/homes/{stayId}")
    String edit(@PathVariable UUID personId, @PathVariable UUID stayId, Model model) {
        Participant person = people.findToChange(personId);
        Stay stay = stays.find(person, stayId);
        LocalDate ends = stay.ends();
        Form form =
                Form.empty().with("from", stay.starts().toString()).with("ends", ends == null ? "" : ends.toString());
        return show(person, stay, form, Form.empty(), model);
    }

    @PostMapping("/people/{personId}/homes/{stayId}")
    String correct(@PathVariable UUID personId, @PathVariable UUID stayId, Form form, Model model) {
        Participant person = people.findToChange(personId);
        Stay stay = stays.find(person, stayId);
        LocalDate from = input.day(form, "from", true);
        LocalDate ends = input.day(form, "ends", false);
        if (from != null && ends != null && ends.isBefore(from)) {
            form.reject("ends", "housing.ends.before");
        }
        if (from == null || form.rejected()) {
            return show(person, stay, form, Form.empty(), model);
        }
        if (stays.correct(personId, stayId, from, ends) instanceof Moved.Overlaps overlaps) {
            MoveInput.tell(overlaps, form);
            return show(person, stay, form, Form.empty(), model);
        }
        return "redirect:/people/" + personId + "/homes?done=corrected";
    }

    @PostMapping("/people/{personId}/homes/{stayId}/remove")
    String remove(@PathVariable UUID personId, @PathVariable UUID stayId, Form form, Model model) {
        Participant person = people.findToChange(personId);
        Stay stay = stays.find(person, stayId);
        String reason = new Fields(form).required("reason", LONGEST_REASON, "housing.reason.missing");
        if (form.rejected()) {
            LocalDate ends = stay.ends();
            Form days = Form.empty()
                    .with("from", stay.starts().toString())
                    .with("ends", ends == null ? "" : ends.toString());
            return show(person, stay, days, form, model);
        }
        stays.remove(personId, stayId, reason);
        return "redirect:/people/" + personId + "/homes?done=removed";
    }

    private String show(Participant person, @Nullable Stay stay, Form form, Form removing, Model model) {
        model.addAttribute("head", heads.of(person, "homes"));
        model.addAttribute("stay", stay);
        model.addAttribute("form", form);
        model.addAttribute("removing", removing);
        return "housing/stay";
    }
}
