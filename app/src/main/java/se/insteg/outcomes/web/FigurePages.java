package se.insteg.outcomes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.MenuEntry;
import se.insteg.outcomes.figures.Counted;
import se.insteg.outcomes.figures.Figure;
import se.insteg.outcomes.figures.Measure;
import se.insteg.outcomes.figures.OutcomeFigures;
import se.insteg.outcomes.figures.Split;
import se.insteg.outcomes.figures.Verdict;
import se.insteg.planner.output.XlsxList;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.ui.Interval;
import se.insteg.ui.SmallCells;
import se.insteg.ui.XlsxDownload;

/** What became of all: every figure with its definition, one figure by year, sex and language, and the people behind it. */
@Controller
class FigurePages {
    private static final int LONGEST_PURPOSE = 300;
    private static final Locale SWEDISH = Locale.of("sv");
    private static final String FEW = "färre än " + SmallCells.FEWEST;
    private static final List<XlsxList.Column> COLUMNS = List.of(
            new XlsxList.Column("mått", 34),
            new XlsxList.Column("efter", 30),
            new XlsxList.Column("grupp", 24),
            new XlsxList.Column("räknade", 11),
            new XlsxList.Column("har haft tiden", 14),
            new XlsxList.Column("känt om", 11),
            new XlsxList.Column("ja", 11),
            new XlsxList.Column("andel %", 10),
            new XlsxList.Column("lägst %", 10),
            new XlsxList.Column("högst %", 10),
            new XlsxList.Column("median dagar", 13),
            new XlsxList.Column("så räknas det", 90));

    private final OutcomeFigures figures;
    private final Rights rights;
    private final MessageSource messages;
    private final Clock clock;

    FigurePages(OutcomeFigures figures, Rights rights, MessageSource messages, Clock clock) {
        this.figures = figures;
        this.rights = rights;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/outcomes")
    String all(Model model) {
        model.addAttribute("figures", figures.all(Split.YEAR));
        return "outcomes/figures";
    }

    /** @param of the measure @param answer whom to show; nobody unless one is said @param part of whom only; all unless said */
    @GetMapping("/outcomes/figure")
    String one(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable String part,
            Model model) {
        rights.require(Action.SEE_OUTCOME_FIGURES, Subject.MUNICIPALITY);
        Measure asked = Measure.of(of).orElse(null);
        if (asked == null) {
            return "redirect:/outcomes";
        }
        Split split = Split.of(by);
        Counted<String> counted = figures.of(asked, split);
        Verdict.Answer shown = answer(answer);
        List<Interval> intervals = counted.parts().entrySet().stream()
                .filter(one -> counted.shows(one.getKey()) && one.getValue().known() > 0)
                .map(one -> Interval.of(one.getValue().yes(), one.getValue().known()))
                .toList();
        model.addAttribute("counted", counted);
        model.addAttribute("split", split);
        model.addAttribute("compared", intervals.size());
        model.addAttribute("chance", Interval.allOverlap(intervals));
        model.addAttribute("answer", shown);
        // Of a part whose figure is not told nobody is listed by it either: the list would tell it.
        String within = part != null && counted.parts().containsKey(part) && counted.shows(part) ? part : null;
        model.addAttribute("part", within);
        model.addAttribute("behind", shown == null ? null : figures.behind(asked, shown, split, within));
        return "outcomes/measure";
    }

    private static Verdict.@Nullable Answer answer(String code) {
        return Arrays.stream(Verdict.Answer.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/outcomes/export")
    String ask(@RequestParam(defaultValue = "") String by, Model model) {
        return asking(Form.empty().with("by", Split.of(by).code()), model);
    }

    private String asking(Form form, Model model) {
        rights.require(Action.SEE_OUTCOME_FIGURES, Subject.MUNICIPALITY);
        model.addAttribute("form", form);
        model.addAttribute(
                "splits",
                Arrays.stream(Split.values())
                        .map(one -> Form.Option.key(one.code(), "outcomes.split." + one.code()))
                        .toList());
        return "outcomes/export";
    }

    /** Figures without people, in Swedish as accounts are; null when a page was sent instead. */
    @PostMapping("/outcomes/export")
    @Nullable
    String export(Form form, Model model, HttpServletResponse response) {
        rights.require(Action.SEE_OUTCOME_FIGURES, Subject.MUNICIPALITY);
        String purpose = new Fields(form).required("purpose", LONGEST_PURPOSE, "outcomes.export.purpose.missing");
        if (form.rejected()) {
            return asking(form, model);
        }
        Split split = Split.of(form.text("by"));
        List<Counted<String>> all = figures.export(split, purpose);
        XlsxDownload.send(
                response, "vad-det-blev-" + LocalDate.now(clock), swedish("outcomes.figures.title"), COLUMNS, list -> {
                    for (Counted<String> one : all) {
                        row(list, one.measure(), "alla", one.whole(), one.told(), true);
                        one.parts()
                                .forEach((part, figure) ->
                                        row(list, one.measure(), part(split, part), figure, one.shows(part), false));
                    }
                });
        return null;
    }

    private String part(Split split, String part) {
        if (part.isEmpty()) {
            return swedish("outcomes.part.unsaid");
        }
        return switch (split) {
            case YEAR -> part;
            case SEX -> swedish("outcomes.sex." + part);
            case LANGUAGE -> FigureWords.language(part, SWEDISH);
        };
    }

    private void row(XlsxList list, Measure measure, String part, Figure figure, boolean told, boolean whole) {
        String of = swedish("outcomes.of." + measure.of().code());
        String after = messages.getMessage(FigureWords.afterKey(measure), new Object[] {measure.months()}, SWEDISH);
        String text = swedish("outcomes.of." + measure.of().code() + ".text");
        if (!told) {
            list.row(of, after, part, FEW, "", "", "", "", "", "", "", text);
            return;
        }
        boolean known = figure.known() > 0;
        Interval interval = known ? Interval.of(figure.yes(), figure.known()) : null;
        Integer median = whole && figure.reached() >= SmallCells.FEWEST ? figure.median() : null;
        list.row(
                of,
                after,
                part,
                figure.all(),
                figure.observed(),
                figure.known(),
                figure.yes(),
                known ? figure.percent() : "",
                interval == null ? "" : interval.low(),
                interval == null ? "" : interval.high(),
                median == null ? "" : median,
                text);
    }

    private String swedish(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, SWEDISH));
    }

    /** The way there, from the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Ways {
        @Bean
        MenuEntry outcomesEntry() {
            return new MenuEntry(
                    MenuEntry.Part.FOLLOW_UP,
                    "/outcomes",
                    "outcomes.figures.menu",
                    Action.SEE_OUTCOME_FIGURES.name(),
                    340);
        }
    }
}
