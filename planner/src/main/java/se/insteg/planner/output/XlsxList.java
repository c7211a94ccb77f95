package se.insteg.planner.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that holds one list, written row by row however long it is: a frozen, filtered header, and texts that no
 * spreadsheet takes for formulas.
 */
public final class XlsxList {
    private final XlsxSheet sheet;

    private XlsxList(XlsxSheet sheet) {
        this.sheet = sheet;
    }

    /** @param width in characters */
    public record Column(String title, double width) {}

    /** What gives the rows, one after the other. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(XlsxList list);
    }

    /**
     * Writes the whole workbook; the stream stays open.
     *
     * @param name of the sheet, at most 31 characters
     */
    public static void write(OutputStream out, String name, List<Column> columns, Rows rows) throws IOException {
        try (var workbook = new Workbook(out, "Insteg", "1.0")) {
            var sheet = new XlsxSheet(workbook.newWorksheet(name));
            sheet.header(
                    columns.stream().map(Column::title).toList(),
                    columns.stream().mapToDouble(Column::width).toArray());
            rows.writeTo(new XlsxList(sheet));
            sheet.finish();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** @param cells numbers stay numbers, all else is text; null is empty */
    public void row(@Nullable Object... cells) {
        try {
            sheet.row(Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
