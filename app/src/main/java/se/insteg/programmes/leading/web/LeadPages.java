package se.insteg.programmes.leading.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.programmes.Groups;
import se.insteg.programmes.leading.LeadTask;
import se.insteg.programmes.leading.LeadTasks;
import se.insteg.taxonomy.typed.Fields;

/** Who of the participants has a task in a group: given, taken back, and what they ticked noted as attendance. */
@Controller
class LeadPages {
    private static final Set<String> DONE = Set.of("given", "ended", "noted");

    private final LeadTasks tasks;
    private final Groups groups;

    LeadPages(LeadTasks tasks, Groups groups) {
        this.tasks = tasks;
        this.groups = groups;
    }

    @GetMapping("/programmes/groups/{groupId}/leading")
    String show(@PathVariable UUID groupId, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : null);
        Form form = Form.empty()
                .with("id", tasks.next().toString())
                .with("task", LeadTask.What.ATTENDANCE.code())
                .with("starts", tasks.today().toString());
        return page(groupId, form, model);
    }

    private String page(UUID groupId, Form form, Model model) {
        model.addAttribute("group", groups.find(groupId));
        model.addAttribute("tasks", tasks.of(groupId));
        model.addAttribute("ticked", tasks.ticked(groupId));
        model.addAttribute(
                "candidates",
                tasks.candidates().stream()
                        .map(one -> Form.Option.text(
                                one.person().id().toString(),
                                one.person().details().identity().name()))
                        .toList());
        model.addAttribute(
                "whats",
                Stream.of(LeadTask.What.values())
                        .map(one -> Form.Option.key(one.code(), "programmes.lead.task." + one.code()))
                        .toList());
        model.addAttribute("form", form);
        return "programmes/leading/group";
    }

    @PostMapping("/programmes/groups/{groupId}/leading")
    String give(@PathVariable UUID groupId, Form form, Model model) {
        Fields fields = new Fields(form);
        LocalDate today = tasks.today();
        UUID person = fields.id(
                "person",
                tasks.candidates().stream().map(one -> one.person().id()).collect(Collectors.toSet()));
        LeadTask.What what = fields.constant("task", LeadTask.What.values(), LeadTask.What::code);
        LocalDate starts = fields.date("starts", today.getYear() - 1, today.plusYears(1));
        LocalDate ends = fields.date("ends", today.getYear() - 1, today.plusYears(1));
        if (person == null && !fields.rejected("person")) {
            fields.reject("person", "programmes.lead.person.missing");
        }
        if (what == null && !fields.rejected("task")) {
            fields.reject("task", "programmes.lead.task.missing");
        }
        if (starts == null && !fields.rejected("starts")) {
            fields.reject("starts", "programmes.lead.starts.missing");
        }
        if (ends == null && !fields.rejected("ends")) {
            fields.reject("ends", "programmes.lead.ends.missing");
        }
        if (starts != null && ends != null && (ends.isBefore(starts) || ends.isBefore(today))) {
            fields.reject("ends", "programmes.lead.ends.before");
        }
        if (form.rejected() || person == null || what == null || starts == null || ends == null) {
            return page(groupId, form, model);
        }
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), tasks::next);
        tasks.give(groupId, id, new LeadTasks.Wish(person, what, starts, ends));
        return back(groupId, "given");
    }

    @PostMapping("/programmes/groups/{groupId}/leading/end")
    String end(@PathVariable UUID groupId, Form form, Model model) {
        String why = form.required("reason", "programmes.lead.why.missing");
        if (why.length() > LeadTask.LONGEST_WHY) {
            form.reject("reason", "taxonomy.text.tooLong", LeadTask.LONGEST_WHY);
        }
        UUID id = Ids.read(form.text("ending"));
        if (form.rejected() || id == null) {
            return page(groupId, form, model);
        }
        tasks.end(groupId, id, why);
        return back(groupId, "ended");
    }

    @PostMapping("/programmes/groups/{groupId}/leading/note")
    String note(@PathVariable UUID groupId, Form form) {
        UUID group = groups.find(groupId).id();
        UUID id = Ids.read(form.text("ticked"));
        if (id != null) {
            tasks.note(group, id);
        }
        return back(group, "noted");
    }

    private static String back(UUID group, String done) {
        return "redirect:/programmes/groups/" + group + "/leading?done=" + done;
    }
}
