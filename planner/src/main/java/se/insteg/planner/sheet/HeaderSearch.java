package se.insteg.planner.sheet;

import java.util.ArrayList;
import java.util.List;
import se.insteg.planner.wording.Message;

/**
 * Stands between a file and its sink until the header is found: offices like to put a title and a blank line above it.
 * The header is the first of the first rows that the sink recognises.
 */
final class HeaderSearch {
    private static final int ROWS_SEARCHED = 20;

    private final TableSink sink;
    private final String name;
    private final int mostRows;
    private final List<Row> above = new ArrayList<>();
    private boolean found;
    private int rows;

    HeaderSearch(TableSink sink, String name, int mostRows) {
        this.sink = sink;
        this.name = name;
        this.mostRows = mostRows;
    }

    TableSink sink() {
        return sink;
    }

    /** The file's name without folders, for sentences. */
    String name() {
        return name;
    }

    boolean found() {
        return found;
    }

    /** Whether the search has gone on long enough to be given up. */
    boolean inVain() {
        return !found && above.size() >= ROWS_SEARCHED;
    }

    void row(Row row) throws UnusableFile {
        if (row.isBlank() && !row.unclosedQuote()) {
            return;
        }
        if (++rows > mostRows) {
            throw new UnusableFile(Message.of("file.manyRows", name, mostRows));
        }
        if (found) {
            sink.row(row);
        } else if (sink.isHeader(row.texts())) {
            found = true;
            if (!above.isEmpty()) {
                sink.note(Message.of("note.rowsAboveHeader", name, above.size(), Integer.toString(row.number())));
            }
            sink.header(row);
        } else if (!inVain()) {
            above.add(row);
        }
    }

    /** The row most like a header among those seen; for the sentence about what is missing. */
    List<String> bestGuess() {
        Row best = null;
        for (var row : above) {
            if (best == null || sink.knownColumns(row.texts()) > sink.knownColumns(best.texts())) {
                best = row;
            }
        }
        return best == null
                ? List.of()
                : best.texts().stream().filter(text -> !text.isBlank()).toList();
    }

    /** Forgets the rows seen, to begin again on another sheet. */
    void restart() {
        above.clear();
    }
}
