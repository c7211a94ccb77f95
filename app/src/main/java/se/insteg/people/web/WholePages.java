package se.insteg.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentStaff;
import se.insteg.access.StepUp;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.people.PersonTab;
import se.insteg.people.whole.Requests;

/** What a participant has asked to see of what is stored about them: noted, approved where two are needed, and answered. */
@Controller
class WholePages {
    private static final String TAB = "copy";
    private static final int LONGEST = 500;

    private final People people;
    private final Requests requests;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final CurrentStaff current;
    private final StepUp stepUp;
    private final Clock clock;

    WholePages(
            People people,
            Requests requests,
            PersonHeads heads,
            Colleagues colleagues,
            CurrentStaff current,
            StepUp stepUp,
            Clock clock) {
        this.people = people;
        this.requests = requests;
        this.heads = heads;
        this.colleagues = colleagues;
        this.current = current;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/copy")
    String show(@PathVariable UUID personId, Form form, Model model) {
        return show(person(personId), form.with("received", LocalDate.now(clock).toString()), model);
    }

    @PostMapping("/people/{personId}/copy")
    String note(@PathVariable UUID personId, Form form, Model model) {
        Participant person = person(personId);
        LocalDate received = received(form);
        String note = form.text("note");
        if (note.length() > LONGEST) {
            form.reject("note", "taxonomy.text.tooLong", LONGEST);
        }
        if (form.rejected() || received == null) {
            return show(person, form, model);
        }
        requests.note(person, received, note.isEmpty() ? null : note);
        return back(personId);
    }

    @PostMapping("/people/{personId}/copy/{requestId}/approve")
    String approve(@PathVariable UUID personId, @PathVariable UUID requestId) {
        requests.approve(person(personId), requestId);
        return back(personId);
    }

    @PostMapping("/people/{personId}/copy/{requestId}/fetch")
    @Nullable
    String fetch(
            @PathVariable UUID personId,
            @PathVariable UUID requestId,
            Form form,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Participant person = person(personId);
        if (!stepUp.proven(form, "code")) {
            return show(person, form, model);
        }
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"registerutdrag-" + LocalDate.now(clock) + ".zip\"");
        requests.answer(person, requestId, response.getOutputStream());
        return null;
    }

    private Participant person(UUID id) {
        return people.findFor(Action.EXPORT_PERSON, id);
    }

    private static String back(UUID person) {
        return "redirect:/people/" + person + "/" + TAB;
    }

    private String show(Participant person, Form form, Model model) {
        List<Requests.Request> all = requests.of(person);
        Set<UUID> staff = new HashSet<>();
        all.forEach(one -> {
            staff.add(one.notedBy());
            if (one.approvedBy() != null) {
                staff.add(one.approvedBy());
            }
        });
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("requests", all);
        model.addAttribute("names", colleagues.names(staff));
        model.addAttribute("me", current.require().staffId());
        model.addAttribute("asksCode", stepUp.asks());
        model.addAttribute("form", form);
        return "people/copy";
    }

    private @Nullable LocalDate received(Form form) {
        String text = form.required("received", "people.whole.received.missing");
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            LocalDate today = LocalDate.now(clock);
            if (!day.isAfter(today) && day.isAfter(today.minusYears(1))) {
                return day;
            }
        } catch (DateTimeParseException noDate) {
            // said below
        }
        form.reject("received", "people.whole.received.wrong");
        return null;
    }

    /** Its place among the tabs. */
    @Configuration(proxyBeanMethods = false)
    static class Tab {
        @Bean
        PersonTab copyTab() {
            return new PersonTab(TAB, "people.whole.tab", Action.EXPORT_PERSON, 950, PersonTab.Part.INSIGHT);
        }
    }
}
