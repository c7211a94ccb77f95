package se.insteg.people.whole;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.insteg.access.ReadsOf;
import se.insteg.planner.output.XlsxList;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All about one person in one file: a page to read or print, a spreadsheet, and the same for programs (GDPR article 15 and
 * 20). Nothing in it tells who other people are; staff stand there by name, as they do in any decision.
 */
@Component
public class WholeZip {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String FOLDER = "dokument/";
    private static final List<XlsxList.Column> COLUMNS = List.of(
            new XlsxList.Column("Vad", 32),
            new XlsxList.Column("Nummer", 10),
            new XlsxList.Column("Uppgift", 36),
            new XlsxList.Column("Värde", 70));

    private final WholeWords words;

    WholeZip(WholeWords words) {
        this.words = words;
    }

    /** What is written about whom. @param name at the top of the page @param files those that nobody has looked at stay out */
    public record Answer(
            String name,
            String municipality,
            LocalDate day,
            List<Hanging.Part> parts,
            List<WholeFile> files,
            List<Reading> reads) {}

    /** Somebody has read: see {@link ReadsOf}; what and why already in Swedish. */
    public record Reading(LocalDate day, @Nullable String who, String what, String why, long times) {}

    private record Line(String table, int number, String column, String value) {}

    /** Writes it; the stream stays open. */
    public void write(OutputStream out, Answer answer) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        List<Line> lines = lines(answer.parts());
        zip.putNextEntry(new ZipEntry("uppgifter.html"));
        zip.write(page(answer, lines).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("uppgifter.xlsx"));
        XlsxList.write(
                new Open(zip),
                "Uppgifter",
                COLUMNS,
                list -> lines.forEach(line -> list.row(line.table(), line.number(), line.column(), line.value())));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("uppgifter.json"));
        zip.write(JSON.writeValueAsBytes(json(answer)));
        zip.closeEntry();
        for (WholeFile file : answer.files()) {
            if (file.safe()) {
                zip.putNextEntry(new ZipEntry(FOLDER + file.name()));
                zip.write(file.content());
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private List<Line> lines(List<Hanging.Part> parts) {
        List<Line> lines = new ArrayList<>();
        for (Hanging.Part part : parts) {
            int number = 0;
            for (Map<String, @Nullable Object> row : part.rows()) {
                number++;
                for (Hanging.Column column : part.table().columns()) {
                    Object value = row.get(column.name());
                    if (value != null && words.read(column, value)) {
                        lines.add(new Line(
                                words.table(part.table()),
                                number,
                                words.column(part.table(), column),
                                WholeWords.value(value)));
                    }
                }
            }
        }
        return lines;
    }

    private static String page(Answer answer, List<Line> lines) {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"sv\"><head><meta charset=\"utf-8\"><title>"
                        + "Uppgifter om " + text(answer.name()) + "</title></head><body>\n<h1>Uppgifter om <bdi>"
                        + text(answer.name()) + "</bdi></h1>\n<p>" + text(answer.municipality()) + ", " + answer.day()
                        + ". Allt som Insteg har sparat. Vilka andra personer är har tagits bort.</p>\n");
        String table = "";
        int number = 0;
        for (Line line : lines) {
            if (!line.table().equals(table) || line.number() != number) {
                page.append(table.isEmpty() ? "" : "</dl>\n");
                if (!line.table().equals(table)) {
                    page.append("<h2>").append(text(line.table())).append("</h2>\n");
                }
                page.append("<dl>\n");
                table = line.table();
                number = line.number();
            }
            page.append("<dt>").append(text(line.column())).append("</dt><dd><bdi>");
            page.append(text(line.value())).append("</bdi></dd>\n");
        }
        page.append(table.isEmpty() ? "" : "</dl>\n");
        if (!answer.files().isEmpty()) {
            page.append("<h2>Dokument i filen</h2>\n<ul>\n");
            answer.files().forEach(file -> page.append("<li>")
                    .append(file.safe() ? FOLDER + file.name() : file.name() + " (väntar på viruskontroll)")
                    .append("</li>\n"));
            page.append("</ul>\n");
        }
        page.append("<h2>Vem har läst</h2>\n<ul>\n");
        for (Reading read : answer.reads()) {
            page.append("<li>")
                    .append(read.day())
                    .append(": ")
                    .append(text(read.who() == null ? "Insteg" : read.who()));
            page.append(", ")
                    .append(text(read.what()))
                    .append(" (")
                    .append(text(read.why()))
                    .append(")");
            page.append(read.times() > 1 ? ", " + read.times() + " gånger" : "").append("</li>\n");
        }
        return page.append("</ul>\n</body></html>\n").toString();
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private Map<String, Object> json(Answer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", answer.day().toString());
        json.put("municipality", answer.municipality());
        for (Hanging.Part part : answer.parts()) {
            Map<String, Object> table = new LinkedHashMap<>();
            table.put("words", words.table(part.table()));
            Map<String, String> columns = new LinkedHashMap<>();
            part.table().columns().stream()
                    .filter(column -> part.rows().stream().anyMatch(row -> row.containsKey(column.name())))
                    .forEach(column -> columns.put(column.name(), words.column(part.table(), column)));
            table.put("columns", columns);
            table.put("rows", part.rows());
            json.put(part.table().name(), table);
        }
        json.put("reads", answer.reads());
        return json;
    }

    /** A workbook closes what it is written to; the file goes on. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
