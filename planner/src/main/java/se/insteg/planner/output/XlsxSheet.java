package se.insteg.planner.output;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** One sheet: a frozen, filtered header and rows below it. Texts are formula-safe and never longer than Excel allows. */
final class XlsxSheet {
    private static final int LONGEST = 32_767;
    private static final int MOST_ROWS = 1_048_576;
    private static final int ROWS_BETWEEN_FLUSHES = 1_000;

    private final Worksheet sheet;
    private int columns;
    private int row = 1;

    XlsxSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** @param widths of the columns, in characters */
    void header(List<String> titles, double... widths) {
        columns = titles.size();
        for (int c = 0; c < columns; c++) {
            sheet.value(0, c, titles.get(c));
            sheet.style(0, c)
                    .bold()
                    .fillColor("E8EEF4")
                    .verticalAlignment("top")
                    .set();
            sheet.width(c, widths[c]);
        }
        sheet.freezePane(0, 1);
    }

    /** @param cells texts and numbers */
    void row(Object... cells) throws IOException {
        if (row >= MOST_ROWS) {
            return;
        }
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] instanceof Number number) {
                sheet.value(row, c, number);
            } else {
                sheet.value(row, c, text(cells[c].toString()));
            }
            sheet.style(row, c).wrapText(true).verticalAlignment("top").set();
        }
        if (++row % ROWS_BETWEEN_FLUSHES == 0) {
            sheet.flush();
        }
    }

    void finish() throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(1, row - 1), columns - 1);
        sheet.finish();
    }

    private static String text(String text) {
        var safe = FormulaSafe.text(text.codePoints()
                .filter(XlsxSheet::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 1) + "…";
    }

    /** XML 1.0 cannot hold every character. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF;
    }
}
