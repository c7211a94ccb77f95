package se.insteg.programmes.hours;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.web.util.HtmlUtils;
import se.insteg.programmes.CivicPart;

/**
 * A certificate as one page that needs nothing beside it: what the ledger says and nothing else, each line in the participant's
 * language and in Swedish. Well-formed, with a heading and tables with headers, so that a tagged PDF comes of it.
 */
final class CertificateHtml {
    private static final String STYLE = read();

    private final CertificateWords.Words own;
    private final CertificateWords.Words swedish;
    private final StringBuilder page = new StringBuilder(8_000);

    private CertificateHtml(CertificateWords.Words own, CertificateWords.Words swedish) {
        this.own = own;
        this.swedish = swedish;
    }

    /** Whose it is. @param number which of their certificates, from 1 */
    record Whose(String name, String municipality, int number) {}

    static String of(Whose whose, HourLedger ledger, CertificateWords words, String language) {
        return new CertificateHtml(words.of(language), words.swedish()).whole(whose, ledger);
    }

    private String whole(Whose whose, HourLedger ledger) {
        String title = own.say("title");
        page.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(own.tag())
                .append("\" xml:lang=\"")
                .append(own.tag())
                .append("\" dir=\"")
                .append(own.rightToLeft() ? "rtl" : "ltr")
                .append("\">\n<head><meta charset=\"utf-8\"/><title>")
                .append(text(title))
                .append("</title>\n<meta name=\"subject\" content=\"")
                .append(text(title))
                .append("\"/>\n<style>\n")
                .append(STYLE)
                .append("</style></head>\n<body>\n<h1>")
                .append(text(title))
                .append("</h1>\n");
        page.append("<p class=\"title\">").append(inSwedish("title")).append("</p>\n<table>\n");
        row("name", whose.name(), "sum");
        row("municipality", whose.municipality(), "");
        row("counted", ledger.today().toString(), "");
        row("here", time(ledger.here()), "");
        page.append("</table>\n");
        if (ledger.starts() != null) {
            orientation(ledger);
        }
        page.append("<p class=\"foot\">")
                .append(both("foot"))
                .append(" ")
                .append(whose.number())
                .append(".</p>\n");
        if (!own.read()) {
            page.append("<p class=\"unread\">").append(both("unread")).append("</p>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private void orientation(HourLedger ledger) {
        page.append("<table>\n");
        row("orientation", time(ledger.orientation()), "sum");
        row("statutory", time(ledger.statutory()), "");
        for (CivicPart part : CivicPart.values()) {
            row("part." + part.code(), time(ledger.of(part)), "");
        }
        if (ledger.unnamed() > 0) {
            row("unnamed", time(ledger.unnamed()), "");
        }
        row("local", time(ledger.orientation() - ledger.statutory()), "");
        if (ledger.elsewhere() > 0) {
            row("elsewhere", time(ledger.elsewhere()), "");
        }
        row("starts", String.valueOf(ledger.starts()), "");
        var required = ledger.required();
        if (required != null) {
            row("required", time(required.minutes()), "");
        }
        LocalDate done = ledger.done();
        if (done != null) {
            row("done", done.toString(), "");
        }
        page.append("</table>\n");
    }

    private void row(String key, String value, String css) {
        // The PDF's tables do not turn by themselves: what is read first from the right is written last.
        boolean turned = own.rightToLeft();
        String head = "<th>" + both(key) + "</th>";
        String cell = (key.equals("name") ? "<td>" : "<td class=\"ltr\" dir=\"ltr\">") + text(value) + "</td>";
        page.append("<tr class=\"")
                .append(css)
                .append("\">")
                .append(turned ? cell + head : head + cell)
                .append("</tr>\n");
    }

    /** In the participant's language, and beneath in Swedish; once when the language is Swedish. */
    private String both(String key) {
        return own.equals(swedish) ? text(own.say(key)) : text(own.say(key)) + "<br/>" + inSwedish(key);
    }

    private String inSwedish(String key) {
        return own.equals(swedish)
                ? ""
                : "<span class=\"swedish\" lang=\"sv\" xml:lang=\"sv\" dir=\"ltr\">" + text(swedish.say(key))
                        + "</span>";
    }

    /** "12 h 30 min": the signs are the same in every language. */
    private static String time(int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        if (rest == 0) {
            return hours + " h";
        }
        return hours == 0 ? rest + " min" : hours + " h " + rest + " min";
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscapeDecimal(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""), "UTF-8");
    }

    private static String read() {
        try (InputStream in =
                Objects.requireNonNull(CertificateHtml.class.getResourceAsStream("/programmes/certificate.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
