package se.insteg.skills.cv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimTexts;
import se.insteg.skills.cv.Sheet.Content;
import se.insteg.skills.cv.Sheet.Kind;
import se.insteg.skills.cv.Sheet.Line;
import se.insteg.skills.cv.Sheet.Part;
import se.insteg.skills.cv.Sheet.Standing;

/**
 * A sheet as one file that needs nothing beside it: well-formed, with headings in order, so that it can be read aloud, printed,
 * and made a tagged PDF of.
 */
final class SheetHtml {
    private static final Set<ClaimKind> ASIDE = Set.of(
            ClaimKind.LANGUAGE, ClaimKind.DRIVING_LICENCE, ClaimKind.SKILL, ClaimKind.DIGITAL, ClaimKind.OCCUPATION);
    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "fa", "prs", "ps", "ckb", "ur");
    private static final String STYLE = read("/skills/sheet.css");

    private final ClaimTexts texts;
    private final Kind kind;
    private final StringBuilder page = new StringBuilder(8_000);

    private SheetHtml(ClaimTexts texts, Kind kind) {
        this.texts = texts;
        this.kind = kind;
    }

    static String of(Kind kind, Content content, ClaimTexts texts) {
        return new SheetHtml(texts, kind).whole(content);
    }

    private String whole(Content content) {
        String language = texts.locale().toLanguageTag();
        String direction = FROM_THE_RIGHT.contains(texts.locale().getLanguage()) ? "rtl" : "ltr";
        String title = texts.say("skills.sheet.title." + kind.name(), readable(content));
        page.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(language);
        page.append("\" xml:lang=\"")
                .append(language)
                .append("\" dir=\"")
                .append(direction)
                .append("\">\n");
        page.append("<head><meta charset=\"utf-8\"/><title>")
                .append(text(title))
                .append("</title>\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        page.append("<meta name=\"subject\" content=\"").append(text(title)).append("\"/>\n");
        page.append("<meta name=\"author\" content=\"")
                .append(text(readable(content)))
                .append("\"/>\n");
        page.append("<style>\n").append(STYLE).append("</style></head>\n");
        page.append("<body class=\"").append(kind.code()).append("\">\n");
        top(content);
        if (kind == Kind.PITCH) {
            content.parts().forEach(this::sentence);
        } else {
            page.append("<div class=\"main\">\n");
            content.parts().stream().filter(part -> !isAside(part)).forEach(this::part);
            page.append("</div>\n<div class=\"aside\">\n");
            content.parts().stream().filter(SheetHtml::isAside).forEach(this::part);
            page.append("</div>\n");
        }
        foot(content);
        return page.append("</body></html>\n").toString();
    }

    private static boolean isAside(Part part) {
        return ASIDE.contains(part.lines().getFirst().said().kind());
    }

    private static String readable(Content content) {
        return content.latin().isEmpty() ? content.name() : content.latin();
    }

    private void top(Content content) {
        page.append("<div class=\"top\">\n");
        if (kind == Kind.PITCH) {
            page.append("<p class=\"what\">")
                    .append(text(texts.say("skills.sheet.pitch")))
                    .append("</p>\n");
        }
        page.append("<h1>").append(text(readable(content))).append("</h1>\n");
        if (!content.latin().isEmpty()) {
            paragraph("own", content.name());
        }
        paragraph("headline", content.headline());
        if (!content.reach().isEmpty() || content.born() != null) {
            page.append("<p class=\"reach\">");
            content.reach()
                    .forEach(one -> page.append("<span>").append(text(one)).append("</span> "));
            LocalDate born = content.born();
            if (born != null) {
                page.append("<span>")
                        .append(text(texts.say("skills.sheet.born", date(born))))
                        .append("</span>");
            }
            page.append("</p>\n");
        }
        page.append("</div>\n");
        paragraph("summary", content.summary());
    }

    private void part(Part part) {
        page.append("<h2>").append(text(part.title())).append("</h2>\n<ul>\n");
        part.lines().forEach(this::line);
        page.append("</ul>\n");
    }

    private void line(Line line) {
        page.append("<li><p class=\"title\">").append(text(line.title()));
        mark(line);
        page.append("</p>");
        paragraph("about", line.about());
        paragraph("words", line.words());
        page.append("</li>\n");
    }

    private void mark(Line line) {
        if (line.standing() != Standing.CONFIRMED) {
            String said = texts.say("skills.sheet.standing." + line.standing().name());
            page.append(" <span class=\"mark ").append(line.standing() == Standing.OWN ? "mark-own" : "mark-shown");
            page.append("\">").append(text(said)).append("</span>");
        }
    }

    /** A card says each part in one go: "Jag talar / Tigrinska, arabiska, svenska". */
    private void sentence(Part part) {
        page.append("<h2>").append(text(part.title())).append("</h2>\n<p class=\"title\">");
        String before = "";
        for (Line line : part.lines()) {
            page.append(before).append(text(before.isEmpty() ? line.title() : within(line)));
            mark(line);
            before = texts.say("skills.sheet.pitch.comma") + " ";
        }
        page.append("</p>\n");
        part.lines().forEach(line -> paragraph("words", line.words()));
    }

    /** Swedish writes languages and occupations small within a sentence. */
    private String within(Line line) {
        boolean named =
                line.said().kind() == ClaimKind.LANGUAGE || line.said().kind().isOccupation();
        String title = line.title();
        return named && texts.locale().getLanguage().equals("sv")
                ? title.substring(0, 1).toLowerCase(texts.locale()) + title.substring(1)
                : title;
    }

    private void foot(Content content) {
        page.append("<div class=\"foot\">");
        if (has(content, Standing.EVIDENCE)) {
            paragraph("legend", texts.say("skills.sheet.legend.EVIDENCE"));
        }
        if (has(content, Standing.OWN)) {
            paragraph("legend", texts.say("skills.sheet.legend.OWN"));
        }
        paragraph("made", texts.say("skills.sheet.made", content.municipality(), date(content.on())));
        page.append("</div>\n");
    }

    private static boolean has(Content content, Standing standing) {
        return content.parts().stream()
                .flatMap(part -> part.lines().stream())
                .anyMatch(line -> line.standing() == standing);
    }

    private void paragraph(String css, String words) {
        if (!words.isEmpty()) {
            page.append("<p class=\"").append(css).append("\">");
            page.append(text(words).replace("\n", "<br/>")).append("</p>\n");
        }
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.locale())
                .format(day);
    }

    /** Escaped, and without the characters that XML does not hold. */
    private static String text(String text) {
        return HtmlUtils.htmlEscapeDecimal(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""), "UTF-8");
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(SheetHtml.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
