package se.insteg.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.insteg.casework.Task;
import se.insteg.kernel.Form;

/** A task's details as texts under the names of their fields, for a form and for a merge. */
final class TaskTexts {
    private static final String WAS = "was.";

    private TaskTexts() {}

    static SequencedMap<String, List<String>> of(Task.Details details) {
        SequencedMap<String, List<String>> texts = new LinkedHashMap<>();
        put(texts, "what", details.what());
        put(texts, "due", details.due() == null ? "" : details.due().toString());
        put(texts, "who", details.who().code());
        put(texts, "waitingFor", details.waitingFor());
        return texts;
    }

    private static void put(Map<String, List<String>> texts, String field, String value) {
        if (!value.isEmpty()) {
            texts.put(field, List.of(value));
        }
    }

    /** A form filled in with what is stored; what it began from is sent along, for a merge. */
    static Form form(Task task) {
        Form form = Form.empty().with("version", String.valueOf(task.version()));
        of(task.details()).forEach((field, value) -> form.with(field, value).with(WAS + field, value));
        return form;
    }

    /** What the sent form began from; null when it does not say. */
    static @Nullable SequencedMap<String, List<String>> base(Form sent) {
        SequencedMap<String, List<String>> base = new LinkedHashMap<>();
        TaskInput.FIELDS.forEach(field -> put(base, field, sent.text(WAS + field)));
        return base.isEmpty() ? null : base;
    }
}
