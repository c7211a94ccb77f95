package se.insteg.surveys.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.insteg.surveys.Bins.Bin;
import se.insteg.surveys.Question;
import se.insteg.surveys.Question.Choice;
import se.insteg.surveys.Results.Result;
import se.insteg.surveys.SurveyFigure;
import se.insteg.ui.Chart;
import se.insteg.ui.Interval;
import se.insteg.ui.Language;
import se.insteg.ui.Page;

/** What was said, in the reader's words. */
public final class SurveyWords {
    /** Fewer answers than this are said to be few. */
    private static final int MANY = 30;

    private static final String UNWILLING = "Ville inte svara";

    private SurveyWords() {}

    /** What the answers to a question show, as a sentence. */
    public static String headline(Page page, Result result) {
        SurveyFigure figure = result.figure();
        Integer percent = figure.percent();
        if (percent != null) {
            return page.t("surveys.said.share", page.percent(percent), good(page, result.question()));
        }
        if (result.question().measured()) {
            return page.t("surveys.said.hidden");
        }
        Bin most = result.bins().stream()
                .max((one, other) -> Integer.compare(one.count(), other.count()))
                .orElseThrow();
        return page.t(
                "surveys.said.most",
                label(page, result.question(), most),
                page.percent(Math.round(100f * most.count() / figure.answered())));
    }

    /** The answers that count as good. */
    public static String good(Page page, Question question) {
        return page.list(question.good().stream().map(choice -> page.t("surveys.quoted", choice.in(page.lang()))));
    }

    /** Of how many, and between what chance leaves it; empty when the share is not told. */
    public static String precisely(Page page, SurveyFigure figure) {
        Interval interval = figure.interval();
        return interval == null
                ? ""
                : page.t(
                        "surveys.said.precisely",
                        figure.yes(),
                        figure.answered(),
                        page.number(interval.low()),
                        page.percent(interval.high()));
    }

    /** The share of one of several beside each other, or that it is not told. */
    public static String share(Page page, @Nullable SurveyFigure figure) {
        Integer percent = figure == null ? null : figure.percent();
        return percent == null ? page.t("surveys.said.few") : page.percent(percent);
    }

    /** Between what chance leaves it; a dash when it is not told. */
    public static String interval(Page page, @Nullable SurveyFigure figure) {
        Interval interval = figure == null ? null : figure.interval();
        return interval == null
                ? "–"
                : page.t("surveys.said.interval", page.number(interval.low()), page.percent(interval.high()));
    }

    public static boolean few(int answered) {
        return answered < MANY;
    }

    /** Whether what changed between two surveys may be chance; null when either is not told. */
    public static @Nullable String changed(Page page, SurveyFigure before, SurveyFigure after) {
        Interval one = before.interval();
        Interval other = after.interval();
        if (one == null || other == null) {
            return null;
        }
        if (one.overlaps(other)) {
            return page.t("surveys.beside.chance");
        }
        return page.t(other.low() > one.high() ? "surveys.beside.more" : "surveys.beside.less");
    }

    /** Answers that are told together. */
    public static String label(Page page, Question question, Bin bin) {
        boolean one = bin.choices().size() == 1;
        return page.list(words(page, question, bin).map(word -> one ? word : page.t("surveys.quoted", word)));
    }

    private static Stream<String> words(Page page, Question question, Bin bin) {
        return bin.choices().stream().map(choice -> question.choice(choice)
                .map(one -> one.in(page.lang()))
                .orElseGet(() -> page.t("surveys.none")));
    }

    static String swedish(Question question, Bin bin) {
        return bin.choices().stream()
                .map(choice -> question.choice(choice).map(one -> one.in("sv")).orElse(UNWILLING))
                .collect(Collectors.joining(", "));
    }

    static String swedish(Question question, List<Choice> choices) {
        return choices.stream().map(one -> one.in("sv")).collect(Collectors.joining(", "));
    }

    /** Answers side by side, the best first; that nobody was unwilling needs no bar. */
    public static Chart chart(Page page, Result result) {
        List<Bin> bins = result.question().measured() ? result.bins().reversed() : result.bins();
        return new Chart(bins.stream()
                .filter(bin -> bin.count() > 0 || !bin.choices().equals(List.of(Question.NO_ANSWER)))
                .map(bin -> new Chart.Amount(label(page, result.question(), bin), bin.count(), null))
                .toList());
    }

    /** Languages by how many answered in them. */
    public static String languages(Page page, List<Bin> bins) {
        return page.list(bins.stream()
                .map(bin -> page.t(
                        "surveys.said.language",
                        page.list(bin.choices().stream()
                                .map(tag -> Language.of(tag).ownName())),
                        bin.count())));
    }

    /** What is answered by which figure on paper, such as "1: Ja, 2: Nej". */
    public static String figures(Page page, Question question) {
        List<Choice> choices = question.shown();
        return page.list(Stream.iterate(0, i -> i + 1)
                .limit(choices.size())
                .map(i -> (i + 1) + ":\u00a0" + choices.get(i).in(page.lang())));
    }
}
