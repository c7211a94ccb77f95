package se.insteg.planner.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.sheet.Row;
import se.insteg.planner.sheet.SourceFile;
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
    private final SourceFile source;
    private final String file;
    private final List<FurtherColumn> further;
    private final List<Place> places = new ArrayList<>();
    private final Map<Integer, Map<String, String>> rejectedFurther = new HashMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Notes notes = new Notes();
    private @Nullable Headers<C> headers;

    /** Where a row that was kept stands, and what it says beside what it became. */
    private record Place(int number, Set<String> stated, Map<String, String> further) {}

    Sheet(Class<C> type, SourceFile source, List<FurtherColumn> further) {
        this.type = type;
        this.source = source;
        this.file = source.name();
        this.further = further;
    }

    /**
     * Takes in one row; whatever is wrong with it is told to the fields.
     *
     * @return whether it was kept
     */
    abstract boolean read(Fields<C> fields);

    final void readFrom() throws UnusableFile {
        TableReader.read(source, this);
    }

    /** @param kept what the rows became, in their order */
    final <T> ReadTable<T> table(List<T> kept) {
        List<ReadRow<T>> rows = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            var place = places.get(i);
            rows.add(new ReadRow<>(place.number(), kept.get(i), place.stated(), place.further()));
        }
        return new ReadTable<>(
                headers == null ? Map.of() : headers.used(), rows, rejected, rejectedFurther, notes.all(file));
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
        var found = new Headers<>(type, repaired(row.texts()), further);
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
        if (fields.usable() && read(fields)) {
            places.add(new Place(row.number(), fields.stated(type), fields.further()));
        } else {
            rejectedFurther.put(row.number(), fields.further());
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
