package se.insteg.cooperation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.HtmlUtils;

/** A paper of this room as a page for {@link se.insteg.ui.TaggedPdf}: headings, facts and tables, in Swedish. */
public final class Paper {
    private static final String STYLE = read("/cooperation/paper.css");

    private final StringBuilder page = new StringBuilder(8_000);

    public Paper(String title) {
        page.append(
                        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"sv\" xml:lang=\"sv\">\n<head>")
                .append("<meta charset=\"utf-8\"/><title>")
                .append(text(title))
                .append("</title>\n<meta name=\"subject\" content=\"")
                .append(text(title))
                .append("\"/>\n<style>\n")
                .append(STYLE)
                .append("</style></head>\n<body>\n<h1>")
                .append(text(title))
                .append("</h1>\n");
    }

    public void heading(String words) {
        page.append("<h2>").append(text(words)).append("</h2>\n");
    }

    /** What something is, beside what it is called. */
    public void facts(Map<String, String> facts) {
        page.append("<table class=\"facts\">\n");
        facts.forEach((term, words) -> page.append("<tr><th>")
                .append(text(term))
                .append("</th><td>")
                .append(text(words))
                .append("</td></tr>\n"));
        page.append("</table>\n");
    }

    /** @param numbersFrom the first column, from 0, of those that are numbers */
    public void table(List<String> columns, int numbersFrom, List<List<String>> rows) {
        page.append("<table class=\"rows\">\n<thead><tr>");
        for (int i = 0; i < columns.size(); i++) {
            page.append(i >= numbersFrom ? "<th class=\"number\">" : "<th>")
                    .append(text(columns.get(i)))
                    .append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            page.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                page.append(i >= numbersFrom ? "<td class=\"number\">" : "<td>")
                        .append(text(row.get(i)))
                        .append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    public void sum(String words) {
        page.append("<p class=\"sum\">").append(text(words)).append("</p>\n");
    }

    public void foot(String words) {
        page.append("<p class=\"foot\">").append(text(words)).append("</p>\n");
    }

    /** The whole page. */
    public String html() {
        return page + "</body></html>\n";
    }

    /** Escaped, and without the characters that XML does not hold. */
    private static String text(String text) {
        return HtmlUtils.htmlEscapeDecimal(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""), "UTF-8");
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Paper.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
