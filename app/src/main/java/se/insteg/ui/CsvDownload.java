package se.insteg.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A list as a file of text, for programs that read no spreadsheets. */
public final class CsvDownload {
    private CsvDownload() {}

    /**
     * Answers with the file. It leaves when the request's transaction is committed, as every answer does.
     *
     * @param name of the file without its ending, in a–z, digits and hyphens; says nothing about anybody
     */
    public static void send(HttpServletResponse response, String name, List<String> titles, CsvList.Rows rows) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        try {
            CsvList.write(response.getOutputStream(), titles, rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
