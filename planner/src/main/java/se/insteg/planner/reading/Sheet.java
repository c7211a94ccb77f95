package se.insteg.planner.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.sheet.Row;
import se.insteg.planner.sheet.TableReader;
import se.insteg.planner.sheet.TableSink;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.planner.wording.Message;

/**
 * Reads one table row by row, keeping the rejected rows and the notes; each kind of table says what a row becomes.
 *
 * @param <C> the columns of the table
 */
abstract class Sheet<C extends Enum<C> & Column> implements TableSink {
    private final Class<C> type;
    private final String file;
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Notes notes = new Notes();
    private @Nullable Headers<C> headers;

    Sheet(Class<C> type, Path path) {
        this.type = type;
        var name = path.getFileName();
        this.file = name == null ? path.toString() : name.toString();
    }

    /** Takes in one row; whatever is wrong with it is told to the fields. */
    abstract void read(Fields<C> fields);

    final void readFrom(Path path) throws UnusableFile {
        TableReader.read(path, this);
    }

    final String file() {
        return file;
    }

    final List<RejectedRow> rejected() {
        return rejected;
    }

    final List<Message> notes() {
        return notes.all(file);
    }

    @Override
    public final int knownColumns(List<String> texts) {
        return Headers.known(type, repaired(texts));
    }

    @Override
    public final boolean isHeader(List<String> texts) {
        return knownColumns(texts) > 0 && new Headers<>(type, repaired(texts)).isComplete();
    }

    @Override
    public final Message noHeader(List<String> found) {
        var missing = new Headers<>(type, repaired(found)).missing();
        return found.isEmpty()
                ? Message.of("file.noColumns", file, missing.size(), missing)
                : Message.of("file.missingColumns", file, missing.size(), missing, found);
    }

    @Override
    public final void header(Row row) {
        var found = new Headers<>(type, repaired(row.texts()));
        found.notes(file).forEach(notes::add);
        if (!repaired(row.texts()).equals(row.texts())) {
            notes.add(Message.of("note.doubleEncodingHeader", file));
        }
        headers = found;
    }

    @Override
    public final void row(Row row) {
        if (headers == null) {
            throw new IllegalStateException("A row before the header");
        }
        var fields = new Fields<>(row, file, headers, notes, rejected);
        if (fields.usable()) {
            read(fields);
        }
    }

    @Override
    public final void note(Message note) {
        notes.add(note);
    }

    private static List<String> repaired(List<String> texts) {
        return texts.stream().map(CellText::undoDoubleEncoding).toList();
    }
}
