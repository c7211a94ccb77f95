package se.insteg.taxonomy.typed;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.BadCell;
import se.insteg.planner.reading.TypedText;

/** The fields of a form, understood as cells of a table are; a slip is told at its field in the pages' own words. */
public final class Fields {
    private final Form form;

    public Fields(Form form) {
        this.form = form;
    }

    /** Understands a text that is not empty. */
    public interface Reader<T> {
        T read(String text) throws BadCell;
    }

    public void reject(String field, String messageKey, Object... arguments) {
        form.reject(field, messageKey, arguments);
    }

    public boolean rejected(String field) {
        return form.problem(field) != null;
    }

    public List<String> all(String field) {
        return form.all(field);
    }

    public boolean yes(String field) {
        return form.has(field, "yes");
    }

    /** One clean line, empty when nothing was typed or it was too long to be meant. */
    public String line(String field, int longest) {
        String line = TypedText.line(form.raw(field));
        if (line.length() > longest) {
            reject(field, "taxonomy.text.tooLong", longest);
            return "";
        }
        return line;
    }

    /** Several lines, as typed but for what ends them and the empty space around; rejected when it is too long. */
    public String text(String field, int longest) {
        String text = form.raw(field).replaceAll("\\R", "\n").strip();
        if (text.length() > longest) {
            reject(field, "taxonomy.text.tooLong", longest);
        }
        return text;
    }

    /** One clean line; rejected with the key's sentence when nothing was typed. */
    public String required(String field, int longest, String missingKey) {
        String line = line(field, longest);
        if (line.isEmpty() && !rejected(field)) {
            reject(field, missingKey);
        }
        return line;
    }

    public <T> @Nullable T typed(String field, Reader<T> reader) {
        String text = line(field, 1000);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reader.read(text);
        } catch (BadCell slip) {
            // problem.notDate → taxonomy.unclear.notDate: the planner's sentences are not in every language of the
            // pages.
            String key = slip.problem().key().replace("problem.", "taxonomy.unclear.");
            reject(field, key, slip.problem().facts().toArray());
            return null;
        }
    }

    public @Nullable LocalDate date(String field, int firstYear, LocalDate last) {
        return typed(field, text -> TypedText.date(text, firstYear, last));
    }

    public <E> @Nullable E constant(String field, E[] values, Function<E, String> code) {
        String text = form.text(field);
        for (E value : values) {
            if (code.apply(value).equals(text)) {
                return value;
            }
        }
        if (!text.isEmpty()) {
            reject(field, "taxonomy.choice.unknown");
        }
        return null;
    }

    public @Nullable UUID id(String field, Set<UUID> allowed) {
        String text = form.text(field);
        return text.isEmpty() ? null : id(field, text, allowed);
    }

    public @Nullable UUID id(String field, String text, Set<UUID> allowed) {
        for (UUID id : allowed) {
            if (id.toString().equals(text)) {
                return id;
            }
        }
        reject(field, "taxonomy.choice.unknown");
        return null;
    }
}
