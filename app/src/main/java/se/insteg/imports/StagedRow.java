package se.insteg.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A row of a file as it waits.
 *
 * @param number line in a CSV file or row in a sheet
 * @param texts what the row says, under the names of the record's fields; a field without an entry is left as it is
 * @param hidden whether it may be about a protected person, by its own word; then a rejection does not repeat its cells
 * @param twin an earlier row of the file that seems to be about the same one; 0 when there is none
 * @param problems found while reading; then {@code texts} is empty
 */
public record StagedRow(
        int number, SequencedMap<String, List<String>> texts, boolean hidden, int twin, List<RowProblem> problems) {
    public StagedRow {
        texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
        problems = List.copyOf(problems);
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
