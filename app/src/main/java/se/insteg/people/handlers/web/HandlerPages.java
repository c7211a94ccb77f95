package se.insteg.people.handlers.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentStaff;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.handlers.HandlerChange;
import se.insteg.people.handlers.HandlerChanges;
import se.insteg.taxonomy.typed.Fields;

/** For the handlers of protected people: who is to see one of them, asked by one and answered by another. */
@Controller
class HandlerPages {
    private static final String PAGE = "/people/handlers";
    private static final int LONGEST = 300;

    private final HandlerChanges changes;
    private final People people;
    private final Colleagues colleagues;
    private final CurrentStaff current;
    private final Clock clock;

    HandlerPages(HandlerChanges changes, People people, Colleagues colleagues, CurrentStaff current, Clock clock) {
        this.changes = changes;
        this.people = people;
        this.colleagues = colleagues;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String show(Model model) {
        return page(Form.empty(), model);
    }

    @PostMapping(PAGE + "/{handlerChangeId}/approve")
    String approve(@PathVariable UUID handlerChangeId) {
        changes.approve(handlerChangeId);
        return "redirect:" + PAGE + "?done=approved";
    }

    @PostMapping(PAGE + "/{handlerChangeId}/refuse")
    String refuse(@PathVariable UUID handlerChangeId, Form form, Model model) {
        changes.toDecide(handlerChangeId);
        String why = new Fields(form).required("why", LONGEST, "people.handlers.why.missing");
        if (form.rejected()) {
            return page(form, model);
        }
        changes.refuse(handlerChangeId, why);
        return "redirect:" + PAGE + "?done=refused";
    }

    @PostMapping(PAGE + "/{handlerChangeId}/withdraw")
    String withdraw(@PathVariable UUID handlerChangeId) {
        changes.withdraw(handlerChangeId);
        return "redirect:" + PAGE + "?done=withdrawn";
    }

    private String page(Form form, Model model) {
        Instant now = clock.instant();
        List<HandlerChange> all = changes.all();
        Set<UUID> staff = new HashSet<>();
        all.forEach(change -> staff.addAll(change.staff()));
        List<HandlerLine> lines = HandlerLine.of(
                all, colleagues.names(staff), named(all), current.require().staffId(), now);
        model.addAttribute("form", form);
        model.addAttribute(
                "waiting",
                lines.stream().filter(line -> line.change().waits(now)).toList());
        model.addAttribute(
                "over", lines.stream().filter(line -> !line.change().waits(now)).toList());
        return "people/handlers/list";
    }

    /** Those of the people whom the viewer may see. */
    private List<Participant> named(List<HandlerChange> all) {
        return people.findAll(all.stream()
                .flatMap(change -> Stream.ofNullable(change.person()))
                .distinct()
                .toList());
    }
}
