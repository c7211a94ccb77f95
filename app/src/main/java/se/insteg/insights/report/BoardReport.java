package se.insteg.insights.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.insteg.insights.Indicator;
import se.insteg.insights.Initiative;
import se.insteg.insights.Plan;
import se.insteg.insights.Who;
import se.insteg.insights.figures.Results;
import se.insteg.insights.figures.Spread;
import se.insteg.insights.figures.Voices;
import se.insteg.insights.figures.Week;
import se.insteg.surveys.SurveyFigure;
import se.insteg.ui.Interval;
import se.insteg.ui.SmallCells;
import se.insteg.ui.TaggedPdf;

/**
 * What the board reads of an initiative: one A4 page, in Swedish as accounts are, with nothing in it but what was recorded and
 * counted (MAR-15). Nobody is named but contacts at work.
 */
@Component
public class BoardReport {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final String STYLE = read("/insights/report.css");

    /** As wide as a year in weeks; of a longer time the last. */
    private static final int MOST_WEEKS = 53;

    private static final int WEEK_HEIGHT = 32;

    private final TaggedPdf pdf;
    private final MessageSource messages;

    BoardReport(TaggedPdf pdf, MessageSource messages) {
        this.pdf = pdf;
        this.messages = messages;
    }

    /** @param municipality its name @param programmes names by id @param today the day it is printed */
    public record Facts(
            Initiative initiative,
            Results results,
            Map<Plan.Asked, Voices.Voice> voices,
            String municipality,
            Map<UUID, String> programmes,
            LocalDate today) {}

    /** Set smaller when it would need a second page. */
    public byte[] pdf(Facts facts) {
        byte[] paper = pdf.of(html(facts, ""));
        return pages(paper) == 1 ? paper : pdf.of(html(facts, "dense"));
    }

    private static int pages(byte[] paper) {
        try (PDDocument document = Loader.loadPDF(paper)) {
            return document.getNumberOfPages();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String html(Facts facts, String density) {
        Plan plan = facts.initiative().plan();
        StringBuilder page = new StringBuilder(8_000);
        page.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"sv\" xml:lang=\"sv\"><head>")
                .append("<meta charset=\"utf-8\"/><title>")
                .append(text(facts.initiative().name()))
                .append("</title><meta name=\"subject\" content=\"")
                .append(text(say("insights.report.title")))
                .append("\"/><style>")
                .append(STYLE)
                .append("</style></head><body class=\"")
                .append(density)
                .append("\">");
        tag(page, "h1", facts.initiative().name());
        page.append("<p class=\"under\">")
                .append(text(say(
                        "insights.report.under",
                        facts.municipality(),
                        plan.about().owner(),
                        period(plan),
                        facts.today())))
                .append("</p>");
        tag(page, "p", plan.about().purpose());
        decisions(page, plan);
        goals(page, plan, facts.results(), facts.voices());
        spread(page, facts.results());
        weeks(page, facts.results().weeks());
        with(page, facts);
        page.append("<p class=\"quiet\">")
                .append(text(say(
                        "insights.report.how",
                        facts.results().from(),
                        facts.results().to(),
                        SmallCells.FEWEST)))
                .append("</p>");
        return page.append("</body></html>").toString();
    }

    private String period(Plan plan) {
        LocalDate ends = plan.ends();
        return ends == null
                ? say("insights.from", plan.about().starts())
                : say("insights.period", plan.about().starts(), ends);
    }

    private void decisions(StringBuilder page, Plan plan) {
        if (plan.decisions().isEmpty()) {
            return;
        }
        tag(page, "h2", say("insights.decisions"));
        page.append("<ul>");
        for (Plan.Decision one : plan.decisions()) {
            StringBuilder line = new StringBuilder(one.on() + " " + one.body());
            if (!one.reference().isEmpty()) {
                line.append(", ").append(one.reference());
            }
            line.append(": ").append(say("insights.decision." + one.kind().code()));
            if (one.until() != null) {
                line.append(' ').append(say("insights.until", one.until()));
            }
            line.append('.');
            if (!one.said().isEmpty()) {
                line.append(' ').append(one.said());
            }
            tag(page, "li", line.toString());
        }
        page.append("</ul>");
    }

    private void goals(StringBuilder page, Plan plan, Results results, Map<Plan.Asked, Voices.Voice> voices) {
        if (plan.goals().isEmpty()) {
            return;
        }
        tag(page, "h2", say("insights.goals"));
        page.append("<table><thead><tr>");
        for (String column : List.of("insights.field.indicator", "insights.report.aim", "insights.report.now")) {
            page.append("<th>").append(text(say(column))).append("</th>");
        }
        page.append("</tr></thead><tbody>");
        for (Plan.Goal goal : plan.goals()) {
            page.append("<tr class=\"goal\"><td colspan=\"3\">")
                    .append(text(goal.text()))
                    .append("</td></tr>");
            for (Plan.Target target : goal.targets()) {
                Results.Reached reached = results.reached(target);
                String what = say("insights.indicator." + target.indicator().code());
                String named = target.who() == Who.ALL
                        ? what
                        : say(
                                "insights.what",
                                what,
                                say("insights.who." + target.who().code()).toLowerCase(SWEDISH));
                String by = target.by() == null ? "" : " " + say("insights.by", target.by());
                String now = reached.told()
                        ? say(
                                        "insights.unit."
                                                + target.indicator().unit().code(),
                                        reached.tally().amount()) + " (" + reached.percent() + " %)"
                        : say("insights.few", SmallCells.FEWEST);
                page.append("<tr><td>")
                        .append(text(named))
                        .append("</td><td>")
                        .append(text(say("insights.report.number", target.aim()) + by))
                        .append("</td><td>")
                        .append(text(now))
                        .append("</td></tr>");
            }
            for (Plan.Asked asked : goal.asked()) {
                page.append("<tr><td>")
                        .append(text(
                                voices.containsKey(asked) ? voices.get(asked).text() : asked.question()))
                        .append("</td><td>")
                        .append(text(asked.percent() + " %"))
                        .append("</td><td>")
                        .append(text(said(voices.get(asked))))
                        .append("</td></tr>");
            }
        }
        page.append("</tbody></table>");
    }

    private String said(Voices.@Nullable Voice voice) {
        SurveyFigure figure = voice == null ? null : voice.figure();
        if (figure == null) {
            return say("insights.voice.open");
        }
        Interval interval = figure.interval();
        Integer percent = figure.percent();
        return interval == null || percent == null
                ? say("insights.voice.hidden")
                : percent + " % (" + say("insights.voice.of", figure.yes(), figure.answered()) + "; "
                        + say("insights.voice.interval", interval.low(), interval.high()) + "; "
                        + say("insights.voice.answered", figure.invited(), figure.responsePercent()) + ")";
    }

    private void spread(StringBuilder page, Results results) {
        tag(page, "h2", say("insights.spread"));
        page.append("<table><thead><tr><th>")
                .append(text(say("insights.counted")))
                .append("</th>");
        List<Who> shown = Arrays.stream(Who.values())
                .filter(who -> who != Who.UNSAID || unsaid(results))
                .toList();
        for (Who who : shown) {
            page.append("<th class=\"number\">")
                    .append(text(say("insights.who." + who.code())))
                    .append("</th>");
        }
        page.append("</tr></thead><tbody>");
        for (Indicator indicator : Indicator.values()) {
            Spread spread = results.spread(indicator);
            page.append("<tr><td>")
                    .append(text(say("insights.indicator." + indicator.code()) + " – "
                            + say("insights.indicator." + indicator.code() + ".text")))
                    .append("</td>");
            for (Who who : shown) {
                String amount = spread.tells(who)
                        ? say("insights.report.number", spread.of(who).amount())
                        : "–";
                page.append("<td class=\"number\">").append(text(amount)).append("</td>");
            }
            page.append("</tr>");
        }
        page.append("</tbody></table>");
    }

    private static boolean unsaid(Results results) {
        return results.who().containsValue(Who.UNSAID);
    }

    private void weeks(StringBuilder page, List<Week> all) {
        List<Week> weeks = all.subList(Math.max(0, all.size() - MOST_WEEKS), all.size());
        List<Week> told =
                weeks.stream().filter(week -> week.told() && week.people() > 0).toList();
        if (told.isEmpty()) {
            return;
        }
        Week most = told.stream().max(Comparator.comparingInt(Week::people)).orElseThrow();
        long mean = Math.round(told.stream().mapToInt(Week::people).average().orElse(0));
        tag(page, "h2", say("insights.weeks"));
        tag(page, "p", say("insights.weeks.message", mean, most.people(), most.number(), String.valueOf(most.year())));
        page.append("<table class=\"weeks\"><tbody><tr>");
        for (Week week : weeks) {
            int height = week.told() ? Math.max(1, WEEK_HEIGHT * week.people() / most.people()) : 1;
            page.append("<td><div style=\"height: ").append(height).append("pt\">&#160;</div></td>");
        }
        page.append("</tr></tbody></table>");
    }

    private void with(StringBuilder page, Facts facts) {
        Plan plan = facts.initiative().plan();
        page.append("<table class=\"sides\"><tbody><tr><td>");
        tag(page, "h2", say("insights.field.programmes"));
        List<UUID> programmes = plan.about().programmes();
        tag(
                page,
                "p",
                programmes.isEmpty()
                        ? say("insights.programmes.all")
                        : String.join(
                                ", ",
                                programmes.stream()
                                        .map(one ->
                                                facts.programmes().getOrDefault(one, say("insights.programme.gone")))
                                        .toList()));
        if (!plan.partners().isEmpty()) {
            tag(page, "h2", say("insights.partners"));
            tag(
                    page,
                    "p",
                    String.join(
                            "; ",
                            plan.partners().stream()
                                    .map(one -> one.part().isEmpty() ? one.name() : one.name() + " – " + one.part())
                                    .toList()));
        }
        page.append("</td><td>");
        if (!plan.contacts().isEmpty()) {
            tag(page, "h2", say("insights.contacts"));
            for (Plan.Contact one : plan.contacts()) {
                tag(page, "p", one.line());
            }
        }
        page.append("</td></tr></tbody></table>");
    }

    private static void tag(StringBuilder page, String tag, String said) {
        page.append('<')
                .append(tag)
                .append('>')
                .append(text(said).replace("\n", "<br/>"))
                .append("</")
                .append(tag)
                .append('>');
    }

    private static String text(String plain) {
        return HtmlUtils.htmlEscape(plain, StandardCharsets.UTF_8.name());
    }

    private String say(String key, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i] instanceof LocalDate day ? day.toString() : arguments[i];
        }
        return Objects.requireNonNull(messages.getMessage(key, words, SWEDISH));
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(BoardReport.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
