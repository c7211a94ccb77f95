package se.insteg.outcomes.web;

import java.util.Locale;
import se.insteg.outcomes.Outcome.Said;
import se.insteg.outcomes.What;
import se.insteg.outcomes.What.Employment;
import se.insteg.outcomes.What.Extent;
import se.insteg.ui.Page;

/** What became of somebody, in the reader's words. */
public final class OutcomeWords {
    private OutcomeWords() {}

    /** In a few words, such as an occupation or a school. */
    public static String title(Page page, What what) {
        return switch (what) {
            case Employment work -> work.occupation().in(Locale.forLanguageTag(page.lang()));
            case What.Studies studies ->
                page.t("outcomes.study." + studies.study().code());
            default -> page.t("outcomes.kind." + what.kind().code());
        };
    }

    /** From when to when. */
    public static String time(Page page, Said said) {
        if (!said.what().kind().lasts()) {
            return page.date(said.begins());
        }
        return said.ends() == null
                ? page.t("outcomes.since", said.begins())
                : page.t("outcomes.fromTo", said.begins(), said.ends());
    }

    /** Of work: the terms and how much. Empty otherwise. */
    public static String terms(Page page, What what) {
        if (!(what instanceof Employment work)) {
            return "";
        }
        String form = page.t("outcomes.form." + work.form().code());
        return switch (work.extent()) {
            case null -> form;
            case Extent.Weekly weekly -> form + ", " + page.t("outcomes.extent.weekly", page.span(weekly.minutes()));
            case Extent.Part part -> form + ", " + page.t("outcomes.extent.part", page.percent(part.percent()));
        };
    }

    /** The employer, the school or where to; empty when nobody has said. */
    public static String place(What what) {
        return switch (what) {
            case Employment work -> work.employer();
            case What.Studies studies -> studies.where();
            case What.Moved moved -> moved.where();
            default -> "";
        };
    }
}
