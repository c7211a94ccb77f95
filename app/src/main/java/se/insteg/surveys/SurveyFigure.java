package se.insteg.surveys;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.ui.Interval;

/**
 * How many answered a question of a closed survey with what counts as good there, of all who answered the survey: whoever did
 * not want to answer the question is among those, and no yes.
 *
 * @param survey, name which survey
 * @param question key of the question within the survey
 * @param closedOn when it was counted, once and for all
 * @param invited how many were asked: one slip each
 * @param answered how many answered; 0 also when they were fewer than five
 * @param yes how many of them well; 0 when that is not told
 * @param told false where the figure would tell of fewer than five people, in one direction or the other
 */
public record SurveyFigure(
        UUID survey,
        String name,
        String question,
        @Nullable LocalDate closedOn,
        int invited,
        int answered,
        int yes,
        boolean told) {
    /** Whole per cents of those who answered; null when not told. */
    public @Nullable Integer percent() {
        return told ? Math.round(100f * yes / answered) : null;
    }

    /** Between what the share may lie, were it chance who answered (Wilson, 95 per cent); null when not told. */
    public @Nullable Interval interval() {
        return told ? Interval.of(yes, answered) : null;
    }

    /** Whole per cents of those invited; 0 when nobody was. */
    public int responsePercent() {
        return invited == 0 ? 0 : Math.round(100f * answered / invited);
    }
}
