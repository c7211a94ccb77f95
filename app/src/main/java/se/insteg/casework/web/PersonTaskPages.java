package se.insteg.casework.web;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.casework.Cases;
import se.insteg.casework.Checklists;
import se.insteg.casework.StartedList;
import se.insteg.casework.Task;
import se.insteg.casework.Tasks;
import se.insteg.casework.Who;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;
import se.insteg.people.household.Households;
import se.insteg.taxonomy.typed.Fields;

/** A person's tasks: those by themselves, and the checklists that were started for them. */
@Controller
class PersonTaskPages {
    private static final int FIRST_YEAR = 2000;

    private final Cases cases;
    private final Tasks tasks;
    private final Checklists checklists;
    private final Households households;
    private final Rights rights;
    private final TaskForms forms;
    private final TaskInput input;
    private final PersonHeads heads;
    private final Clock clock;

    PersonTaskPages(
            Cases cases,
            Tasks tasks,
            Checklists checklists,
            Households households,
            Rights rights,
            TaskForms forms,
            TaskInput input,
            PersonHeads heads,
            Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.checklists = checklists;
        this.households = households;
        this.rights = rights;
        this.forms = forms;
        this.input = input;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/tasks")
    String show(
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String ended,
            @RequestParam(defaultValue = "") String dropped,
            @RequestParam(defaultValue = "") String started,
            Model model) {
        Participant person = cases.require(personId, Action.WORK_ON_TASKS);
        Form form = forms.empty(new Who.Caseworker(null));
        return show(person, form, starting(), Ids.read(ended.isEmpty() ? dropped : ended), Ids.read(started), model);
    }

    @PostMapping("/people/{personId}/tasks")
    String add(@PathVariable UUID personId, Form form, Model model) {
        Participant person = cases.require(personId, Action.WORK_ON_TASKS);
        String added = forms.add(personId, form, input.choices(person, null));
        return added == null ? show(person, form, starting(), null, null, model) : added;
    }

    @GetMapping("/people/{personId}/tasks/{taskId}")
    String edit(@PathVariable UUID personId, @PathVariable UUID taskId, Model model) {
        Tasks.Line line = tasks.find(personId, taskId);
        return forms.edit(line, TaskTexts.form(line.task()), model);
    }

    @PostMapping("/people/{personId}/tasks/{taskId}")
    String save(
            @PathVariable UUID personId,
            @PathVariable UUID taskId,
            Form form,
            HttpServletResponse response,
            Model model) {
        return forms.save(personId, taskId, form, response, model);
    }

    @PostMapping("/people/{personId}/tasks/{taskId}/state")
    String state(@PathVariable UUID personId, @PathVariable UUID taskId, Form form, Model model) {
        return forms.state(personId, taskId, form, model);
    }

    @PostMapping("/people/{personId}/checklists")
    String start(@PathVariable UUID personId, Form form, Model model) {
        Participant person = cases.require(personId, Action.WORK_ON_TASKS);
        UUID list = Ids.read(form.text("list"));
        LocalDate today = LocalDate.now(clock);
        LocalDate day = new Fields(form).date("day", FIRST_YEAR, today.plusYears(2));
        if (list == null
                || checklists.offered().stream().noneMatch(one -> one.id().equals(list))) {
            form.reject("list", "casework.list.missing");
        }
        if (day == null && form.problem("day") == null) {
            form.reject("day", "casework.day.missing");
        }
        if (form.rejected() || list == null || day == null) {
            return show(person, forms.empty(new Who.Caseworker(null)), form, null, null, model);
        }
        StartedList one = checklists.start(personId, list, day);
        others(person).stream()
                .map(Participant::id)
                .filter(other -> form.has("household", other.toString()))
                .forEach(other -> checklists.start(other, list, day));
        return "redirect:" + TaskForms.list(personId) + "?started=" + one.id();
    }

    @PostMapping("/people/{personId}/checklists/{startedId}/undo")
    String undo(@PathVariable UUID personId, @PathVariable UUID startedId) {
        checklists.undo(personId, startedId);
        return "redirect:" + TaskForms.list(personId);
    }

    /** Those who live with somebody, whose tasks the one who looks may work on. */
    private List<Participant> others(Participant person) {
        return households.livingWith(person).stream()
                .filter(other -> rights.may(Action.WORK_ON_TASKS, other.subject()))
                .toList();
    }

    private Form starting() {
        return Form.empty().with("day", LocalDate.now(clock).toString());
    }

    private String show(
            Participant person, Form form, Form starting, @Nullable UUID ended, @Nullable UUID started, Model model) {
        List<Task> all = tasks.of(person);
        List<StartedList> lists = checklists.of(person);
        model.addAttribute("head", heads.of(person, "tasks"));
        model.addAttribute("form", form);
        model.addAttribute("starting", starting);
        model.addAttribute(
                "groups",
                TaskGroups.of(
                        all.stream().map(task -> new Tasks.Line(task, person)).toList(), LocalDate.now(clock)));
        model.addAttribute("ended", all.stream().filter(task -> !task.open()).toList());
        model.addAttribute("lists", lists);
        model.addAttribute(
                "told",
                all.stream()
                        .filter(task -> task.id().equals(ended) && !task.open())
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "begun",
                lists.stream()
                        .filter(one -> one.id().equals(started) && one.ended() == 0)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("words", forms.words(all.stream()));
        model.addAttribute("choices", input.choices(person, null).choices());
        model.addAttribute(
                "offered",
                checklists.offered().stream()
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
        model.addAttribute(
                "household",
                others(person).stream()
                        .map(other -> Form.Option.text(
                                other.id().toString(),
                                other.details().identity().name()))
                        .toList());
        return "casework/personTasks";
    }
}
