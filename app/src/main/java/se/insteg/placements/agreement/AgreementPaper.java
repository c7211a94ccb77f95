package se.insteg.placements.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.Placement;
import se.insteg.ui.TaggedPdf;

/**
 * The newest version of an agreement on paper, in Swedish: what was signed word for word, by whom, when and how, and lines
 * for who has not signed yet.
 */
@Component
public class AgreementPaper {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final int SHOWN_OF_HASH = 16;
    private static final String STYLE = read("/placements/agreement.css");

    private final People people;
    private final Ledger ledger;
    private final TaggedPdf pdf;
    private final MessageSource messages;
    private final Audit audit;

    AgreementPaper(People people, Ledger ledger, TaggedPdf pdf, MessageSource messages, Audit audit) {
        this.people = people;
        this.ledger = ledger;
        this.pdf = pdf;
        this.messages = messages;
        this.audit = audit;
    }

    /** KEEP_PLACEMENTS. A PDF; that it was made is in the log. */
    public byte[] of(UUID personId, UUID placementId) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        Placement placement = ledger.find(person, placementId);
        Whole whole = ledger.whole(person, placement);
        audit.write(new Audit.Entry(
                "PLACEMENT_PAPER_MADE",
                "person",
                personId,
                "praktik",
                "placement=" + placementId + ",version=" + whole.latest().number()));
        return pdf.of(html(whole));
    }

    String html(Whole whole) {
        Agreement.Told told = whole.latest().content().swedish();
        StringBuilder page = new StringBuilder(8_000);
        page.append(
                        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"sv\" xml:lang=\"sv\">\n<head>")
                .append("<meta charset=\"utf-8\"/><title>")
                .append(text(told.title()))
                .append("</title>\n<meta name=\"subject\" content=\"")
                .append(text(told.title()))
                .append("\"/>\n<style>\n")
                .append(STYLE)
                .append("</style></head>\n<body>\n<h1>")
                .append(text(told.title()))
                .append("</h1>\n");
        for (Agreement.Part part : told.parts()) {
            part(page, part);
        }
        signatures(page, whole);
        page.append("<p class=\"foot\">")
                .append(text(say(
                        "foot",
                        String.valueOf(whole.latest().number()),
                        whole.latest().hash().substring(0, SHOWN_OF_HASH))))
                .append("</p>\n");
        return page.append("</body></html>\n").toString();
    }

    private static void part(StringBuilder page, Agreement.Part part) {
        page.append("<h2>").append(text(part.heading())).append("</h2>\n");
        if (!part.lines().isEmpty()) {
            page.append("<table>\n");
            part.lines().forEach(line -> page.append("<tr><th>")
                    .append(text(line.what()))
                    .append("</th><td>")
                    .append(text(line.words()).replace("\n", "<br/>"))
                    .append("</td></tr>\n"));
            page.append("</table>\n");
        }
        if (!part.sentences().isEmpty()) {
            page.append("<ul>\n");
            part.sentences()
                    .forEach(sentence ->
                            page.append("<li>").append(text(sentence)).append("</li>\n"));
            page.append("</ul>\n");
        }
    }

    private void signatures(StringBuilder page, Whole whole) {
        page.append("<h2>").append(text(say("signatures"))).append("</h2>\n<table class=\"signatures\">\n");
        int number = whole.latest().number();
        for (Signatory party : whole.parties()) {
            page.append("<tr><th>").append(text(say("party." + party.code()))).append("</th>");
            whole.signature(number, party)
                    .ifPresentOrElse(
                            signature -> page.append("<td><span class=\"name\">")
                                    .append(text(signature.name()))
                                    .append("</span><br/>")
                                    .append(text(say("way." + signature.way().code(), day(signature.on()))))
                                    .append(signature.why().isEmpty() ? "" : ": " + text(signature.why()))
                                    .append("</td>"),
                            () -> page.append("<td class=\"line\"><span class=\"rule\">&#160;</span><br/>")
                                    .append(text(say("line")))
                                    .append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private String say(String key, Object... arguments) {
        String said = messages.getMessage("placements.paper." + key, arguments, SWEDISH);
        return said == null ? key : said;
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(SWEDISH)
                .format(day);
    }

    /** Escaped, and without the characters that XML does not hold. */
    private static String text(String text) {
        return HtmlUtils.htmlEscapeDecimal(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""), "UTF-8");
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(AgreementPaper.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
