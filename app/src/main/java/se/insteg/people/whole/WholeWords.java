package se.insteg.people.whole;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What tables and columns are, in the words a participant meets; Swedish, as the answer of an authority. */
@Component
public class WholeWords {
    private static final Locale SWEDISH = Locale.of("sv");

    /** For the database's sake, not the reader's. */
    private static final List<String> INNER = List.of("id", "version", "fields", "lat", "lon");

    private final MessageSource messages;

    WholeWords(MessageSource messages) {
        this.messages = messages;
    }

    public String table(Hanging table) {
        return said("people.whole.table." + table.schema() + "-" + table.table().replace('_', '-'), table.name());
    }

    /** The words of the field if the interface has some, else what the table's maker wrote, else its name. */
    public String column(Hanging table, Hanging.Column column) {
        String field = camel(column.name());
        String id = field.endsWith("Id") ? field.substring(0, field.length() - 2) : field;
        return Stream.of(
                        "people.whole.column." + field,
                        "people.field." + field,
                        "people.field." + id,
                        table.schema() + ".field." + field)
                .map(key -> said(key, ""))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseGet(() -> column.words() == null ? column.name().replace('_', ' ') : column.words());
    }

    /** Whether a person reads it; the file for programs has all of it. */
    public boolean read(Hanging.Column column, Object value) {
        String text = value.toString();
        return !INNER.contains(column.name())
                && !text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                && !text.isBlank();
    }

    /** A value as it is read: yes and no in words, several with commas. */
    public static String value(Object value) {
        if (value instanceof List<?> several) {
            return String.join(", ", several.stream().map(Object::toString).toList());
        }
        return Map.of("t", "ja", "f", "nej").getOrDefault(value.toString(), value.toString());
    }

    private String said(String key, String otherwise) {
        String said = messages.getMessage(key, null, otherwise, SWEDISH);
        return said == null ? otherwise : said;
    }

    private static String camel(String name) {
        List<String> words = Arrays.asList(name.split("_"));
        StringBuilder camel = new StringBuilder(words.getFirst());
        words.stream().skip(1).filter(word -> !word.isEmpty()).forEach(word -> camel.append(
                        word.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(word.substring(1)));
        return camel.toString();
    }
}
