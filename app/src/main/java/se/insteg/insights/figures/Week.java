package se.insteg.insights.figures;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * A week of an initiative (MAR-16).
 *
 * @param monday its first day
 * @param people unique ones who were there that week
 * @param times that somebody was there
 * @param told false for a week of few people, and for another one when a subtraction would tell
 */
public record Week(LocalDate monday, int people, int times, boolean told) {
    /** By ISO 8601. */
    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** That its number belongs to. */
    public int year() {
        return monday.get(IsoFields.WEEK_BASED_YEAR);
    }
}
