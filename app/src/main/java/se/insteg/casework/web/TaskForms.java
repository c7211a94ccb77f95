package se.insteg.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.insteg.access.Colleagues;
import se.insteg.casework.Task;
import se.insteg.casework.Tasks;
import se.insteg.casework.Who;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.ui.Merge;
import se.insteg.ui.MergeForm;

/** The forms of a task, the same for one about a person and one about nobody in particular. */
@Component
class TaskForms {
    private final Tasks tasks;
    private final TaskInput input;
    private final Colleagues colleagues;

    TaskForms(Tasks tasks, TaskInput input, Colleagues colleagues) {
        this.tasks = tasks;
        this.input = input;
        this.colleagues = colleagues;
    }

    /** Where a task and its lists are. */
    static String list(@Nullable UUID person) {
        return person == null ? "/tasks" : "/people/" + person + "/tasks";
    }

    /** The end of a request that wrote down a new task: null when the form has to be shown again. */
    @Nullable
    String add(@Nullable UUID personId, Form form, TaskInput.Choices choices) {
        Task.Details details = input.read(form, choices);
        if (details == null) {
            return null;
        }
        UUID id = Ids.read(form.text("id"));
        UUID key = id == null ? tasks.next() : id;
        tasks.add(personId, key, details);
        return "redirect:" + list(personId) + "?added=" + key;
    }

    String edit(Tasks.Line line, Form form, Model model) {
        Task task = line.task();
        model.addAttribute("line", line);
        model.addAttribute("form", form);
        model.addAttribute(
                "choices", input.choices(line.person(), task.details().who()).choices());
        model.addAttribute("words", words(Stream.of(task)));
        return "casework/task";
    }

    String save(@Nullable UUID personId, UUID id, Form sent, HttpServletResponse response, Model model) {
        Tasks.Line line = tasks.find(personId, id);
        MergeForm merging = MergeForm.of(sent, TaskInput.FIELDS);
        Task.Details details = input.read(
                merging.form(),
                input.choices(line.person(), line.task().details().who()));
        if (details == null) {
            return edit(line, merging.form(), model);
        }
        return switch (tasks.change(personId, id, merging.version(), details)) {
            case Tasks.Changed.Done done -> "redirect:" + list(personId) + "?changed=" + id;
            case Tasks.Changed.Conflict conflict -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield merge(new Tasks.Line(conflict.theirs(), line.person()), merging, sent, details, model);
            }
        };
    }

    private String merge(Tasks.Line theirs, MergeForm merging, Form sent, Task.Details yours, Model model) {
        Task task = theirs.task();
        Map<String, List<String>> texts = TaskTexts.of(yours);
        model.addAttribute("line", theirs);
        model.addAttribute("base", merging.version());
        model.addAttribute(
                "merge",
                Merge.of(TaskInput.FIELDS, TaskTexts.base(sent), TaskTexts.of(yours), TaskTexts.of(task.details())));
        model.addAttribute("texts", texts);
        model.addAttribute("theirs", TaskTexts.of(task.details()));
        model.addAttribute("words", words(Stream.of(task, with(task, yours))));
        model.addAttribute("form", merging.unanswered() ? Form.empty().rejectAll("ui.merge.choose") : Form.empty());
        return "casework/taskMerge";
    }

    private static Task with(Task task, Task.Details details) {
        return new Task(
                task.id(),
                task.personId(),
                details,
                task.state(),
                task.why(),
                task.startedId(),
                task.version(),
                task.createdBy(),
                task.createdAt(),
                task.ended());
    }

    /** What one pressed: done, dropped with a reason, or open again. */
    String state(@Nullable UUID personId, UUID id, Form form, Model model) {
        String to = form.text("to");
        if (to.equals("todo")) {
            tasks.reopen(personId, id);
            return "redirect:" + list(personId) + "?reopened=" + id;
        }
        if (to.equals("dropped")) {
            String why = form.required("reason", "casework.drop.missing");
            if (why.length() > 1000) {
                form.reject("reason", "taxonomy.text.tooLong", 1000);
            }
            if (form.rejected()) {
                Tasks.Line line = tasks.find(personId, id);
                Form shown = TaskTexts.form(line.task()).with("reason", form.raw("reason"));
                form.problems()
                        .forEach(one -> shown.reject(
                                one.field(), one.messageKey(), one.arguments().toArray()));
                return edit(line, shown, model);
            }
            tasks.drop(personId, id, why);
            return "redirect:" + list(personId) + "?dropped=" + id;
        }
        tasks.done(personId, id);
        return form.text("back").equals("person")
                ? "redirect:" + list(personId) + "?ended=" + id
                : "redirect:/tasks?ended=" + id + of(personId);
    }

    private static String of(@Nullable UUID personId) {
        return personId == null ? "" : "&of=" + personId;
    }

    TaskWords words(Stream<Task> all) {
        Set<UUID> ids = new HashSet<>(TaskGroups.named(all));
        return new TaskWords(colleagues.names(ids));
    }

    /** A new form, with who is most often meant. */
    Form empty(Who who) {
        return Form.empty().with("id", tasks.next().toString()).with("who", who.code());
    }
}
