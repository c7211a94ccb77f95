package se.insteg.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.output.FormulaSafe;

/**
 * A list as text for a spreadsheet program of Sweden, and for whatever else reads text: UTF-8 with its mark, semicolons,
 * decimal commas, and nothing that could be taken for a formula. Written row by row however long it is.
 */
public final class CsvList {
    private final OutputStream out;

    private CsvList(OutputStream out) {
        this.out = out;
    }

    /** What gives the rows, one after the other. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(CsvList list);
    }

    /** Writes the whole list; the stream stays open. */
    public static void write(OutputStream out, List<String> titles, Rows rows) throws IOException {
        try {
            out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
            CsvList list = new CsvList(out);
            list.row(titles.toArray());
            rows.writeTo(list);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** @param cells numbers stay numbers, all else is text; null is empty */
    public void row(@Nullable Object... cells) {
        String line = Arrays.stream(cells).map(CsvList::cell).collect(Collectors.joining(";", "", "\r\n"));
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String cell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Number number -> number.toString().replace('.', ',');
            default -> '"' + FormulaSafe.text(cell.toString()).replace("\"", "\"\"") + '"';
        };
    }
}
