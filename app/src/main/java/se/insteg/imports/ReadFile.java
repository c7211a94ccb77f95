package se.insteg.imports;

import java.util.List;
import java.util.Map;
import se.insteg.kernel.Words;

/**
 * What was read from a file.
 *
 * @param columns that are used: key → title in the file
 * @param rows in the file's order, the rejected among them
 * @param notes on how the file was read
 */
public record ReadFile(Map<String, String> columns, List<StagedRow> rows, List<Words> notes) {
    public ReadFile {
        columns = Map.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
