package se.insteg.outcomes.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.insteg.outcomes.figures.Figure;
import se.insteg.outcomes.figures.Measure;
import se.insteg.outcomes.figures.Split;
import se.insteg.outcomes.figures.Verdict;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.ui.Interval;
import se.insteg.ui.Page;
import se.insteg.ui.SmallCells;

/** Figures, in the reader's words. */
public final class FigureWords {
    private FigureWords() {}

    /** Such as "12 months after the permit". */
    public static String after(Page page, Measure measure) {
        return page.t(afterKey(measure), measure.months());
    }

    static String afterKey(Measure measure) {
        String from = measure.from().name().toLowerCase(Locale.ROOT);
        return (measure.of().begins() ? "outcomes.within." : "outcomes.after.") + from;
    }

    /** Of how many the share is, or why there is none. */
    public static String of(Page page, Figure figure, boolean told) {
        return told && figure.known() > 0
                ? page.t("outcomes.figures.of", figure.yes(), figure.known())
                : share(page, figure, told);
    }

    /** The share of those it is known of, or why there is none. */
    public static String share(Page page, Figure figure, boolean told) {
        if (!told) {
            return page.t("outcomes.figures.few", SmallCells.FEWEST);
        }
        return figure.known() == 0
                ? page.t("outcomes.figures.nothing")
                : page.t("outcomes.figures.share", page.percent(figure.percent()), figure.yes(), figure.known());
    }

    /** Between what the share may lie; empty when it is not told. */
    public static String interval(Page page, Figure figure, boolean told) {
        if (!told || figure.known() == 0) {
            return "";
        }
        Interval interval = Interval.of(figure.yes(), figure.known());
        return page.t("outcomes.figures.interval", page.number(interval.low()), page.percent(interval.high()));
    }

    /** The median, of five people or more. */
    public static String median(Page page, Figure figure) {
        Integer median = figure.median();
        return median == null || figure.reached() < SmallCells.FEWEST
                ? "–"
                : page.t("outcomes.figures.median", median, figure.reached());
    }

    /** Of the people whose answer is this one. @param part null for all */
    public static String people(Measure measure, Split split, @Nullable String part, Verdict.Answer answer) {
        return "/outcomes/figure?of=" + measure.code() + "&by=" + split.code() + "&answer=" + answer.code()
                + (part == null ? "" : "&part=" + URLEncoder.encode(part, StandardCharsets.UTF_8)) + "#people";
    }

    /** The name of a part. */
    public static String part(Page page, Split split, String part) {
        if (part.isEmpty()) {
            return page.t("outcomes.part.unsaid");
        }
        return switch (split) {
            case YEAR -> part;
            case SEX -> page.t("outcomes.sex." + part);
            case LANGUAGE -> language(part, Locale.forLanguageTag(page.lang()));
        };
    }

    static String language(String stored, Locale locale) {
        return StoredTerms.language(stored).in(locale);
    }
}
