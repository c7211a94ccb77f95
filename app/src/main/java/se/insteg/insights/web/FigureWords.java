package se.insteg.insights.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import se.insteg.insights.Indicator;
import se.insteg.insights.Who;
import se.insteg.insights.figures.Tally;
import se.insteg.ui.Page;
import se.insteg.ui.SmallCells;

/** Figures of initiatives, in the reader's words. */
public final class FigureWords {
    private FigureWords() {}

    /** Such as "42 women"; for few people that they are few. */
    public static String amount(Page page, Indicator indicator, Tally tally, boolean told) {
        return told
                ? page.t("insights.unit." + indicator.unit().code(), tally.amount())
                : page.t("insights.few", SmallCells.FEWEST);
    }

    /** Such as "Participants: women". */
    public static String what(Page page, Indicator indicator, Who who) {
        String what = page.t("insights.indicator." + indicator.code());
        return who == Who.ALL
                ? what
                : page.t(
                        "insights.what",
                        what,
                        page.t("insights.who." + who.code()).toLowerCase(Locale.forLanguageTag(page.lang())));
    }

    /** Of the people behind a figure. */
    public static String people(UUID initiative, Indicator indicator, Who who) {
        return InitiativePages.path(initiative) + "/people?of=" + indicator.code() + "&who=" + who.code();
    }

    static <E> E find(E[] values, Function<E, String> code, String asked, E otherwise) {
        return Arrays.stream(values)
                .filter(one -> code.apply(one).equals(asked))
                .findFirst()
                .orElse(otherwise);
    }
}
