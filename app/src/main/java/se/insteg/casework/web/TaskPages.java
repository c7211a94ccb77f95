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
import se.insteg.access.CurrentStaff;
import se.insteg.casework.Tasks;
import se.insteg.casework.Who;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/** One's own tasks, already filtered and grouped: what is late comes first and nothing has to be asked for. */
@Controller
class TaskPages {
    private final Tasks tasks;
    private final TaskForms forms;
    private final TaskInput input;
    private final CurrentStaff current;
    private final Clock clock;

    TaskPages(Tasks tasks, TaskForms forms, TaskInput input, CurrentStaff current, Clock clock) {
        this.tasks = tasks;
        this.forms = forms;
        this.input = input;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    String mine(
            @RequestParam(defaultValue = "") String ended,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String dropped,
            Model model) {
        Form form = forms.empty(new Who.Staff(current.require().staffId()));
        model.addAttribute("told", told(ended.isEmpty() ? dropped : ended, of));
        return show(form, model);
    }

    /** What was just ended, so that it can be undone; nothing when the address is not one we made. */
    private Tasks.@Nullable Line told(String id, String person) {
        UUID task = Ids.read(id);
        UUID personId = Ids.read(person);
        if (task == null) {
            return null;
        }
        try {
            Tasks.Line line = tasks.find(personId, task);
            return line.task().open() ? null : line;
        } catch (Refusal notHere) {
            return null;
        }
    }

    @PostMapping("/tasks")
    String add(Form form, Model model) {
        String added = forms.add(null, form, input.choices(null, null));
        return added == null ? show(form, model) : added;
    }

    @GetMapping("/tasks/{ownTaskId}")
    String edit(@PathVariable UUID ownTaskId, Model model) {
        Tasks.Line line = tasks.find(null, ownTaskId);
        return forms.edit(line, TaskTexts.form(line.task()), model);
    }

    @PostMapping("/tasks/{ownTaskId}")
    String save(@PathVariable UUID ownTaskId, Form form, HttpServletResponse response, Model model) {
        return forms.save(null, ownTaskId, form, response, model);
    }

    @PostMapping("/tasks/{ownTaskId}/state")
    String state(@PathVariable UUID ownTaskId, Form form, Model model) {
        return forms.state(null, ownTaskId, form, model);
    }

    private String show(Form form, Model model) {
        List<Tasks.Line> lines = tasks.mine(null, Tasks.MOST);
        model.addAttribute("form", form);
        model.addAttribute("groups", TaskGroups.of(lines, LocalDate.now(clock)));
        model.addAttribute("words", forms.words(lines.stream().map(Tasks.Line::task)));
        model.addAttribute("choices", input.choices(null, null).choices());
        model.addAttribute("me", current.require());
        if (!model.containsAttribute("told")) {
            model.addAttribute("told", null);
        }
        return "casework/tasks";
    }
}
