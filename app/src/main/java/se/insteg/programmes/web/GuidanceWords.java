package se.insteg.programmes.web;

import java.util.Locale;
import se.insteg.planner.model.Occupation;
import se.insteg.programmes.guidance.GuidancePlan;
import se.insteg.ui.Page;

/** What a plan of guidance is called. */
public final class GuidanceWords {
    private GuidanceWords() {}

    /** Where it leads: the occupation in the reader's language, else the wish as it was said. */
    public static String goal(Page page, GuidancePlan plan) {
        Occupation occupation = plan.said().occupation();
        return occupation == null ? plan.said().wish() : occupation.in(Locale.forLanguageTag(page.lang()));
    }
}
