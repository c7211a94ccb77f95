package se.insteg.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import se.insteg.planner.output.XlsxList;

/** A list as a file for a spreadsheet program. */
public final class XlsxDownload {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private XlsxDownload() {}

    /**
     * Answers with the file. It leaves when the request's transaction is committed, as every answer does.
     *
     * @param name of the file without its ending, in a–z, digits and hyphens; says nothing about anybody
     */
    public static void send(
            HttpServletResponse response,
            String name,
            String sheet,
            List<XlsxList.Column> columns,
            XlsxList.Rows rows) {
        response.setContentType(TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
        try {
            XlsxList.write(response.getOutputStream(), sheet, columns, rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
