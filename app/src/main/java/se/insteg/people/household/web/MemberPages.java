package se.insteg.people.household.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import se.insteg.people.household.Kin;
import se.insteg.people.household.Kin.Relation;
import se.insteg.taxonomy.typed.Fields;

/** Says that somebody registered is related to the person, lives with them, or both. */
@Controller
class MemberPages {
    private static final int LONGEST_SEARCH = 200;
    private static final int FIRST_YEAR = 1990;

    private final People people;
    private final Households households;
    private final PersonHeads heads;
    private final Clock clock;

    MemberPages(People people, Households households, PersonHeads heads, Clock clock) {
        this.people = people;
        this.households = households;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/household/members/new")
    String ask(@PathVariable UUID personId, Form form, Model model) {
        if (form.text("from").isEmpty()) {
            form.with("from", LocalDate.now(clock).toString());
            form.with("together", "yes");
        }
        return show(people.findToChange(personId), form, model);
    }

    @PostMapping("/people/{personId}/household/members/new")
    String add(@PathVariable UUID personId, Form form, Model model) {
        Participant person = people.findToChange(personId);
        UUID other = Ids.read(form.text("who"));
        Relation relation = new Fields(form).constant("relation", Relation.values(), Relation::code);
        boolean together = form.has("together", "yes");
        LocalDate from =
                new Fields(form).date("from", FIRST_YEAR, LocalDate.now(clock).plusYears(1));
        if (other == null || other.equals(personId)) {
            form.reject("who", "people.household.who.missing");
        }
        if (together && from == null && form.problem("from") == null) {
            form.reject("from", "people.household.from.missing");
        }
        if (!together && relation == null && form.problem("relation") == null) {
            form.reject("relation", "people.household.relation.missing");
        }
        if (form.rejected() || other == null) {
            return show(person, form, model);
        }
        if (together && from != null) {
            Moved moved = joined(person, people.findToChange(other), from, form.has("partly", "yes"));
            if (moved instanceof Moved.MovesLater later) {
                form.reject(
                        "from",
                        "people.household.movesLater",
                        later.person().details().identity().name(),
                        later.day());
                return show(person, form, model);
            }
        }
        if (relation != null) {
            households.relate(personId, other, relation, form.has("custody", "yes"));
        }
        return HouseholdPages.back(personId, together ? "moved" : "related");
    }

    /** The other moves in with the person; who has no household moves in with the other; both without get one. */
    private Moved joined(Participant person, Participant other, LocalDate from, boolean partly) {
        UUID ours = households.main(person).map(Household::id).orElse(null);
        if (ours != null) {
            return households.move(Set.of(other.id()), new Move(ours, "", from, partly));
        }
        UUID theirs = households.main(other).map(Household::id).orElse(null);
        return theirs != null
                ? households.move(Set.of(person.id()), new Move(theirs, "", from, partly))
                : households.move(Set.of(person.id(), other.id()), new Move(null, "", from, false));
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
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        model.addAttribute("relations", HouseholdPages.options(Relation.values(), "people.household.is."));
        return "people/household/member";
    }

    @PostMapping("/people/{personId}/household/relatives/{linkId}/remove")
    String remove(@PathVariable UUID personId, @PathVariable UUID linkId) {
        Kin kin = households.unrelate(personId, linkId);
        return HouseholdPages.back(personId, "unrelated") + "&relative="
                + kin.relative().id() + "&relation=" + kin.is().code() + (kin.custody() ? "&custody=yes" : "");
    }

    /** Undoes a removal. */
    @PostMapping("/people/{personId}/household/relatives")
    String relate(@PathVariable UUID personId, Form form) {
        people.findToChange(personId);
        UUID relative = Ids.read(form.text("relative"));
        Relation relation = new Fields(form).constant("relation", Relation.values(), Relation::code);
        if (relative != null && relation != null) {
            households.relate(personId, relative, relation, form.has("custody", "yes"));
        }
        return HouseholdPages.back(personId, "related");
    }
}
