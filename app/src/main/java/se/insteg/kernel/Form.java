package se.insteg.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into a form, and what was wrong with it. A controller takes it as a parameter, checks it, and
 * when {@link #rejected} shows the same page again: the answer becomes 422, the input is kept, and the components of
 * {@code ui} say each error at its field and in the summary on top.
 *
 * <p>Not shared between requests.
 */
public final class Form {
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Something wrong with what was typed.
     *
     * @param field name of the field, or empty when it concerns the whole form
     * @param messageKey the sentence, remedy included
     * @param arguments of the sentence
     */
    public record Problem(String field, String messageKey, List<Object> arguments) {}

    /**
     * One choice in a list or among radio buttons.
     *
     * @param value what is sent
     * @param label what is read: a text, or the key of a message when {@code translated}
     */
    public record Option(String value, String label, boolean translated) {
        public static Option text(String value, String text) {
            return new Option(value, text, false);
        }

        public static Option key(String value, String messageKey) {
            return new Option(value, messageKey, true);
        }
    }

    /** A form nobody has typed in yet. */
    public static Form empty() {
        return new Form();
    }

    /** A form as it was sent; the keys are field names. */
    public static Form of(Map<String, String[]> sent) {
        Form form = new Form();
        sent.forEach((name, given) -> form.values.put(name, List.of(given)));
        return form;
    }

    /** Fills in a value to begin with, such as what is already stored. */
    public Form with(String name, @Nullable String value) {
        values.put(name, value == null ? List.of() : List.of(value));
        return this;
    }

    /** As {@link #with(String, String)}, for a field that can have several. */
    public Form with(String name, List<String> several) {
        values.put(name, List.copyOf(several));
        return this;
    }

    /** The text exactly as typed, empty when nothing was. */
    public String raw(String name) {
        List<String> given = all(name);
        return given.isEmpty() ? "" : given.getFirst();
    }

    /** The text without white space around it, empty when nothing was typed. */
    public String text(String name) {
        return raw(name).strip();
    }

    /** The names of what was sent. */
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    /** Every value of a field that can have several. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether this choice among several is ticked. */
    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** The text without white space around it; an empty one is rejected with the given sentence. */
    public String required(String name, String messageKey, Object... arguments) {
        String text = text(name);
        if (text.isEmpty()) {
            reject(name, messageKey, arguments);
        }
        return text;
    }

    /** Says what is wrong with a field; the first problem of each field is the one shown beside it. */
    public Form reject(String field, String messageKey, Object... arguments) {
        problems.add(new Problem(field, messageKey, List.of(arguments)));
        return this;
    }

    /** Says what is wrong with the form as a whole. */
    public Form rejectAll(String messageKey, Object... arguments) {
        return reject("", messageKey, arguments);
    }

    public boolean rejected() {
        return !problems.isEmpty();
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The first problem of a field, or null when there is none. */
    public @Nullable Problem problem(String field) {
        return problems.stream()
                .filter(p -> p.field().equals(field))
                .findFirst()
                .orElse(null);
    }
}
