package se.insteg.people.household.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import se.insteg.people.PersonLine;
import se.insteg.people.household.Household;
import se.insteg.people.household.Households;
import se.insteg.people.household.Households.Move;
import se.insteg.people.household.Households.Moved;
import se.insteg.taxonomy.typed.Fields;

/** Splits a household, or moves some of it to another; what was stays. */
@Controller
class MovePages {
    private static final int LONGEST_SEARCH = 200;
    private static final int LONGEST_LABEL = 100;
    private static final int FIRST_YEAR = 1990;

    private final People people;
    private final Households households;
    private final PersonHeads heads;
    private final Clock clock;

    MovePages(People people, Households households, PersonHeads heads, Clock clock) {
        this.people = people;
        this.households = households;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/household/move")
    String ask(@PathVariable UUID personId, Form form, Model model) {
        Participant person = people.findToChange(personId);
        if (form.text("from").isEmpty()) {
            form.with("from", LocalDate.now(clock).toString());
            form.with("who", personId.toString());
            form.with("to", "new");
        }
        return show(person, form, model);
    }

    @PostMapping("/people/{personId}/household/move")
    String move(@PathVariable UUID personId, Form form, Model model) {
        Participant person = people.findToChange(personId);
        Set<UUID> moving = moving(person, form);
        Fields fields = new Fields(form);
        LocalDate from = fields.date("from", FIRST_YEAR, LocalDate.now(clock).plusYears(1));
        String label = fields.line("label", LONGEST_LABEL);
        if (from == null && !fields.rejected("from")) {
            form.reject("from", "people.household.from.missing");
        }
        if (moving.isEmpty()) {
            form.reject("who", "people.household.who.none");
        }
        UUID household = null;
        if (form.has("to", "with")) {
            household = Optional.ofNullable(Ids.read(form.text("whose")))
                    .map(people::find)
                    .flatMap(households::main)
                    .map(Household::id)
                    .orElse(null);
            if (household == null) {
                form.reject("to", "people.household.whose.missing");
            }
        } else if (!form.has("to", "new") && !form.has("to", "none")) {
            form.reject("to", "people.household.to.missing");
        }
        if (form.rejected() || from == null) {
            return show(person, form, model);
        }
        if (form.has("to", "none")) {
            Optional<Household> main = households.main(person);
            main.ifPresent(left -> moving.forEach(one -> households.leave(one, left.id(), from)));
            return HouseholdPages.back(personId, "left");
        }
        Moved moved = households.move(
                moving, new Move(household, household == null ? label : "", from, form.has("partly", "yes")));
        return switch (moved) {
            case Moved.Done done -> HouseholdPages.back(personId, "moved");
            case Moved.LabelTaken taken -> show(person, form.reject("label", "people.household.label.taken"), model);
            case Moved.MovesLater later ->
                show(
                        person,
                        form.reject(
                                "from",
                                "people.household.movesLater",
                                later.person().details().identity().name(),
                                later.day()),
                        model);
        };
    }

    /** Those ticked among those who may move. */
    private Set<UUID> moving(Participant person, Form form) {
        Set<UUID> moving = new LinkedHashSet<>();
        together(person).stream()
                .map(Participant::id)
                .filter(id -> form.has("who", id.toString()))
                .forEach(moving::add);
        return moving;
    }

    private List<Participant> together(Participant person) {
        List<Participant> together = new ArrayList<>(List.of(person));
        together.addAll(households.livingWith(person));
        return together;
    }

    private String show(Participant person, Form form, Model model) {
        String typed = form.text("q");
        String q = typed.length() > LONGEST_SEARCH ? typed.substring(0, LONGEST_SEARCH) : typed;
        List<PersonLine> found = q.isEmpty()
                ? List.of()
                : people.search(q).stream()
                        .filter(line -> !line.id().equals(person.id()))
                        .toList();
        model.addAttribute("head", heads.of(person, "household"));
        model.addAttribute("form", form);
        model.addAttribute("together", together(person));
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        return "people/household/move";
    }
}
