package se.insteg.people.handlers.web;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentStaff;
import se.insteg.kernel.Form;
import se.insteg.people.handlers.HandlerChange;
import se.insteg.people.handlers.HandlerChanges;
import se.insteg.taxonomy.typed.Fields;

/** For the reviewer of the log: who changed alone, in an emergency, who may see a protected person; never whom. */
@Controller
class AloneReviewPages {
    private static final String PAGE = "/audit/handlers";
    private static final int LONGEST = 1000;

    private final HandlerChanges changes;
    private final Colleagues colleagues;
    private final CurrentStaff current;
    private final Clock clock;

    AloneReviewPages(HandlerChanges changes, Colleagues colleagues, CurrentStaff current, Clock clock) {
        this.changes = changes;
        this.colleagues = colleagues;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String show(Form form, Model model) {
        return page(form, model);
    }

    @PostMapping(PAGE + "/{handlerChangeId}")
    String review(@PathVariable UUID handlerChangeId, Form form, Model model) {
        changes.toReview(handlerChangeId);
        String text = new Fields(form).required("review", LONGEST, "people.handlers.review.missing");
        if (form.rejected()) {
            return page(form, model);
        }
        changes.review(handlerChangeId, text);
        return "redirect:" + PAGE;
    }

    private String page(Form form, Model model) {
        List<HandlerChange> all = changes.doneAlone();
        Set<UUID> staff = new HashSet<>();
        all.forEach(change -> staff.addAll(change.staff()));
        model.addAttribute("form", form);
        model.addAttribute(
                "lines",
                HandlerLine.of(
                        all,
                        colleagues.names(staff),
                        List.of(),
                        current.require().staffId(),
                        clock.instant()));
        return "people/handlers/alone";
    }
}
