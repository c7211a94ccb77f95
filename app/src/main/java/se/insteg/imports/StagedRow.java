package se.insteg.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as it waits.
 *
 * @param number line in a CSV file or row in a sheet
 * @param texts what the row says, under the names of the record's fields; a field without an entry is left as it is
 * @param secrets fields like {@code texts} that are sealed before the database sees them, and of which no problem repeats
 *     a cell
 * @param hidden whether it may be about a protected person, by its own word; then a rejection does not repeat its cells
 * @param twin an earlier row of the file that seems to be about the same one; 0 when there is none
 * @param problems found while reading; then {@code texts} is empty
 * @param sameAs the known record that somebody said the row is about; null while nobody has
 */
public record StagedRow(
        int number,
        SequencedMap<String, List<String>> texts,
        Map<String, List<String>> secrets,
        boolean hidden,
        int twin,
        List<RowProblem> problems,
        @Nullable UUID sameAs) {
    public StagedRow {
        texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
        secrets = Map.copyOf(secrets);
        problems = List.copyOf(problems);
    }

    /** A row as it was read, without secrets. */
    public StagedRow(
            int number, SequencedMap<String, List<String>> texts, boolean hidden, int twin, List<RowProblem> problems) {
        this(number, texts, Map.of(), hidden, twin, problems, null);
    }

    /** The same, now that somebody has said whom it is about. */
    public StagedRow sameAs(@Nullable UUID record) {
        return new StagedRow(number, texts, secrets, hidden, twin, problems, record);
    }

    /** A row that could not be read. */
    public static StagedRow rejected(int number, List<RowProblem> problems) {
        return new StagedRow(number, new LinkedHashMap<>(), false, 0, problems);
    }

    /** The first text of a field, empty when the row says nothing about it. */
    public String text(String field) {
        List<String> all = texts.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }
}
