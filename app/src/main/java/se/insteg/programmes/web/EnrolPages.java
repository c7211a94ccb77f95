package se.insteg.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import se.insteg.kernel.Ids;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.programmes.EnrolledTogether;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.PersonClash;
import se.insteg.programmes.PersonClashes;
import se.insteg.programmes.typed.EnrolmentInput;

/** Looks people up and enrols them in a group: as many as there are seats for, the others come into its queue. */
@Controller
class EnrolPages {
    private final Groups groups;
    private final EnrolledTogether enrolments;
    private final PersonClashes clashes;
    private final People people;
    private final Rights rights;
    private final Clock clock;

    EnrolPages(
            Groups groups,
            EnrolledTogether enrolments,
            PersonClashes clashes,
            People people,
            Rights rights,
            Clock clock) {
        this.groups = groups;
        this.enrolments = enrolments;
        this.clashes = clashes;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/programmes/groups/{groupId}/enrol")
    String ask(@PathVariable UUID groupId, @RequestParam(defaultValue = "") String q, Model model) {
        Group group = groups.find(groupId);
        LocalDate today = LocalDate.now(clock);
        LocalDate starts = group.details().starts();
        LocalDate from = starts.isAfter(today) ? starts : today;
        return show(group, Form.empty().with("q", q).with("from", from.toString()), model);
    }

    @PostMapping("/programmes/groups/{groupId}/enrol")
    String enrol(@PathVariable UUID groupId, Form form, Model model) {
        rights.require(Action.ENROL_PEOPLE, Subject.MUNICIPALITY);
        Group group = groups.find(groupId);
        LocalDate from = EnrolmentInput.day(form, "from");
        List<UUID> chosen = new ArrayList<>();
        form.all("who").stream().map(Ids::read).forEach(id -> {
            if (id != null && !chosen.contains(id)) {
                chosen.add(id);
            }
        });
        if (chosen.isEmpty()) {
            form.reject("who", "programmes.enrol.nobody");
        }
        if (from != null && group.over(from)) {
            form.reject("from", "programmes.enrol.over", group.name());
        }
        if (form.rejected() || from == null) {
            return show(group, form, model);
        }
        List<PersonClash> clashing = form.has("anyway", "yes") ? List.of() : clashes.joining(chosen, groupId, from);
        if (!clashing.isEmpty()) {
            model.addAttribute("clashes", clashing);
            return show(group, form.reject("anyway", "programmes.enrol.clash"), model);
        }
        return ParticipantsPage.enrolled(groupId, enrolments.enrol(chosen, groupId, from));
    }

    private String show(Group group, Form form, Model model) {
        String sought = form.text("q");
        List<PersonLine> found = sought.isEmpty() ? List.of() : people.search(sought);
        model.addAttribute("group", group);
        model.addAttribute("form", form);
        model.addAttribute("q", sought);
        model.addAttribute("found", found.stream().map(EnrolPages::option).toList());
        return "programmes/enrol";
    }

    /** As a choice: their name, and what tells two of the same name apart. */
    private static Form.Option option(PersonLine line) {
        LocalDate born = line.born();
        List<String> words = new ArrayList<>(List.of(line.name()));
        if (!line.reference().isEmpty()) {
            words.add(line.reference());
        }
        if (born != null) {
            words.add(born.toString());
        }
        return Form.Option.text(line.id().toString(), String.join(" · ", words));
    }
}
