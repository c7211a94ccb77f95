package se.insteg.planner.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.sheet.Cell;
import se.insteg.planner.sheet.Row;
import se.insteg.planner.wording.Message;

/**
 * The cells of one row by the names of their columns. Problems are collected, so that all of a row's are told at once.
 *
 * @param <C> the columns of the table
 */
final class Fields<C extends Enum<C> & Column> {
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+(?:[.,]\\d+[eE]\\+?|[eE]\\+)\\d+");
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_SHOWN = 80;

    private final Row row;
    private final String file;
    private final Headers<C> headers;
    private final Notes notes;
    private final List<RejectedRow> rejected;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private boolean usable = true;

    Fields(Row row, String file, Headers<C> headers, Notes notes, List<RejectedRow> rejected) {
        this.row = row;
        this.file = file;
        this.headers = headers;
        this.notes = notes;
        this.rejected = rejected;
        if (row.unclosedQuote()) {
            wholeRow(
                    "unclosedQuote",
                    row.cells().isEmpty() ? "" : row.cells().getLast().text());
        } else {
            checkWidth();
        }
    }

    /** Reads the text of a cell that is not empty. */
    interface CellReader<T> {
        T read(String text) throws BadCell;
    }

    /** False once any cell of the row had a problem. */
    boolean usable() {
        return usable;
    }

    int number() {
        return row.number();
    }

    /** The text of the cell as one clean line, empty when nothing is stated. */
    String text(C column) {
        var line = line(column);
        return CellText.saysNothing(line) ? "" : line;
    }

    /** What the cell says, or null when nothing is stated or it was a problem. */
    <T> @Nullable T read(C column, CellReader<T> reader) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reader.read(text);
        } catch (BadCell e) {
            problem(column, e.problem(), e.remedy());
            return null;
        }
    }

    /** An id: mandatory, without invisible characters, not mangled by a spreadsheet. */
    String id(C column) {
        var raw = raw(column).text();
        var id = CellText.id(CellText.undoDoubleEncoding(raw));
        if (!check(column)) {
            return id;
        }
        if (id.isEmpty()) {
            problem(column, "missing");
        } else if (SCIENTIFIC.matcher(id).matches()) {
            problem(column, "scientific");
        } else if (id.length() > LONGEST_ID) {
            problem(column, "tooLong");
        } else if (!raw.strip().equals(id)
                && raw.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT)) {
            note(Message.of("note.invisible", headers.title(column), id));
        }
        return id;
    }

    void problem(C column, String name, Object... facts) {
        problem(column, Message.of("problem." + name, facts), Message.of("remedy." + name, facts));
    }

    /** Tells of this row what other rows may share; such notes are counted and told once. */
    void note(Message note) {
        notes.inRow(file, row.number(), note);
    }

    /** Tells something once for each distinct wording. */
    void noteOnce(Message note) {
        notes.once(file, row.number(), note);
    }

    String title(C column) {
        return headers.title(column);
    }

    /** Whether the cell is empty or says in one of the usual ways that nothing is stated. */
    boolean isBlank(C column) {
        return raw(column).isBlank()
                || CellText.saysNothing(CellText.line(raw(column).text()));
    }

    /** Keys of the planner's columns whose cells say something. */
    Set<String> stated(Class<C> type) {
        Set<String> stated = new LinkedHashSet<>();
        for (C column : type.getEnumConstants()) {
            if (headers.position(column) >= 0 && !isBlank(column)) {
                stated.add(column.key());
            }
        }
        return stated;
    }

    /** What {@link #readFurther} found, by key; empty cells are left out. */
    Map<String, String> further() {
        return texts;
    }

    /** Reads the further columns; a cell that cannot be read is a problem of the row. */
    void readFurther() {
        headers.further().forEach((key, position) -> {
            var text = line(row.cell(position), headers.title(position));
            if (!CellText.saysNothing(text)) {
                texts.put(key, text);
            }
        });
    }

    private String line(C column) {
        return line(raw(column), headers.title(column));
    }

    private String line(Cell cell, String title) {
        if (!check(cell, title)) {
            return "";
        }
        var text = cell.text();
        var repaired = CellText.undoDoubleEncoding(text);
        if (!repaired.equals(text)) {
            note(Message.of("note.doubleEncoding", title, CellText.line(repaired)));
        }
        var line = CellText.line(repaired);
        if (line.length() > LONGEST_TEXT) {
            problem(cell, title, "tooLong");
            return "";
        }
        return line;
    }

    private boolean check(C column) {
        return check(raw(column), headers.title(column));
    }

    /** Whether the cell has a content at all that can be read. */
    private boolean check(Cell cell, String title) {
        return switch (cell.kind()) {
            case ERROR -> {
                problem(cell, title, "formula");
                yield false;
            }
            case TOO_LONG -> {
                problem(cell, title, "tooLong");
                yield false;
            }
            default -> true;
        };
    }

    private void problem(Cell cell, String title, String name) {
        problem(cell, title, Message.of("problem." + name), Message.of("remedy." + name));
    }

    private Cell raw(C column) {
        int position = headers.position(column);
        return position < 0 ? Cell.BLANK : row.cell(position);
    }

    private void problem(C column, Message problem, Message remedy) {
        problem(raw(column), headers.title(column), problem, remedy);
    }

    private void problem(Cell cell, String title, Message problem, Message remedy) {
        usable = false;
        var value = shown(cell.text());
        var known = new RejectedRow(file, row.number(), title, value, problem, remedy);
        if (rejected.isEmpty() || !rejected.getLast().equals(known)) {
            rejected.add(known);
        }
    }

    private void wholeRow(String name, String value) {
        usable = false;
        rejected.add(new RejectedRow(
                file, row.number(), "", shown(value), Message.of("problem." + name), Message.of("remedy." + name)));
    }

    private void checkWidth() {
        for (int i = headers.width(); i < row.cells().size(); i++) {
            if (!row.cells().get(i).isBlank()) {
                wholeRow("tooManyCells", row.cells().get(i).text());
                return;
            }
        }
        if (row.cells().size() < headers.width() && row.cells().size() == 1 && headers.width() > 2) {
            note(Message.of("note.fewCells"));
        }
    }

    private static String shown(String value) {
        var line = CellText.line(value);
        if (DateText.isIdentityNumber(line)) {
            line = line.substring(0, line.length() - 4) + "****";
        }
        if (line.length() <= LONGEST_SHOWN) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
        return line.substring(0, end) + "…";
    }
}
