package se.insteg.people.whole;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are about people.
 *
 * @param schema the room that keeps it
 * @param people the columns that hold a person's id; several when its rows are about two
 * @param columns all of them, in their order
 */
public record Hanging(String schema, String table, List<String> people, List<Column> columns) {
    public Hanging {
        people = List.copyOf(people);
        columns = List.copyOf(columns);
    }

    /**
     * @param type as PostgreSQL writes it
     * @param words what it is, as the table's maker wrote it; null when the name says it
     * @param readable whether the application may read it
     */
    public record Column(String name, String type, @Nullable String words, boolean readable) {}

    /** As in "people.person". */
    public String name() {
        return schema + "." + table;
    }

    /** What one table says about a person. @param rows by column; a value is null, a text, or a list of texts */
    public record Part(Hanging table, List<Map<String, @Nullable Object>> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }
}
