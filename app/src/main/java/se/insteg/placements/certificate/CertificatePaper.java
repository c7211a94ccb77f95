package se.insteg.placements.certificate;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.insteg.placements.agreement.Agreement;
import se.insteg.ui.TaggedPdf;

/** A certificate on paper: Swedish and the participant's language side by side, with lines for municipality and host. */
@Component
class CertificatePaper {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final String STYLE = read("/placements/certificate.css");

    private final TaggedPdf pdf;
    private final CertificateWords words;

    CertificatePaper(TaggedPdf pdf, CertificateWords words) {
        this.pdf = pdf;
        this.words = words;
    }

    byte[] of(Certificate certificate) {
        return pdf.of(html(certificate));
    }

    String html(Certificate certificate) {
        Agreement.Told swedish = certificate.content().swedish();
        Agreement.Told own = certificate.content().own();
        StringBuilder page = new StringBuilder(8_000);
        page.append(
                        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"sv\" xml:lang=\"sv\">\n<head>")
                .append("<meta charset=\"utf-8\"/><title>")
                .append(text(swedish.title()))
                .append("</title>\n<meta name=\"subject\" content=\"")
                .append(text(swedish.title()))
                .append("\"/>\n<style>\n")
                .append(STYLE)
                .append("</style></head>\n<body>\n<h1>")
                .append(text(swedish.title()));
        if (own != null) {
            page.append(" <span class=\"own")
                    .append(side(own))
                    .append("\" lang=\"")
                    .append(own.language())
                    .append("\">")
                    .append(text(own.title()))
                    .append("</span>");
        }
        page.append("</h1>\n<table class=\"sides\">\n");
        List<Agreement.Part> parts = swedish.parts();
        for (int i = 0; i < parts.size(); i++) {
            page.append("<tr><td>");
            part(page, parts.get(i), false);
            page.append("</td>");
            if (own != null) {
                page.append("<td class=\"own")
                        .append(side(own))
                        .append("\" lang=\"")
                        .append(own.language())
                        .append("\">");
                part(page, own.parts().get(i), rightToLeft(own));
                page.append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</table>\n");
        signatures(page, own);
        return page.append("</body></html>\n").toString();
    }

    private static String side(Agreement.Told own) {
        return rightToLeft(own) ? " rtl" : "";
    }

    private static boolean rightToLeft(Agreement.Told told) {
        return ULocale.forLanguageTag(told.language()).isRightToLeft();
    }

    /** What the host has written in Swedish keeps its direction, also where the page reads from the right. */
    private static void part(StringBuilder page, Agreement.Part part, boolean rightToLeft) {
        page.append("<h2>").append(text(part.heading())).append("</h2>\n");
        part.lines().forEach(line -> page.append("<p><span class=\"what\">")
                .append(text(line.what()))
                .append("</span><br/>")
                .append(text(line.words()))
                .append("</p>\n"));
        part.sentences().forEach(sentence -> page.append(
                        rightToLeft && Bidi.getBaseDirection(sentence) == Bidi.LTR ? "<p class=\"ltr\">" : "<p>")
                .append(text(sentence).replace("\n", "<br/>"))
                .append("</p>\n"));
    }

    private void signatures(StringBuilder page, Agreement.@Nullable Told own) {
        page.append("<table class=\"signatures\">\n<tr>");
        for (String party : List.of("municipality", "host")) {
            page.append("<td><span class=\"rule\">&#160;</span><br/>")
                    .append(text(words.say(SWEDISH, "sign." + party)));
            if (own != null) {
                page.append("<br/><span lang=\"")
                        .append(own.language())
                        .append("\">")
                        .append(text(words.say(Locale.forLanguageTag(own.language()), "sign." + party)))
                        .append("</span>");
            }
            page.append("</td>");
        }
        page.append("</tr></table>\n");
    }

    /** Escaped, and without the characters that XML does not hold. */
    private static String text(String text) {
        return HtmlUtils.htmlEscapeDecimal(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""), "UTF-8");
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(CertificatePaper.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
