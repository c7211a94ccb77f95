package se.insteg.planner.criteria;

import org.jspecify.annotations.Nullable;
import se.insteg.planner.wording.Message;

/**
 * What one criterion says about one person at one offer.
 *
 * @param criterion the criterion's key
 * @param kind whether it is a must-have or gives points
 * @param met true or false; null when too little is known to say
 * @param points what it gives; 0 for a must-have
 * @param evidence the facts it rests on
 */
public record Reason(String criterion, Kind kind, @Nullable Boolean met, int points, Message evidence) {
    /** The two kinds of criteria. */
    public enum Kind {
        MUST,
        POINTS
    }

    static Reason must(String criterion, Verdict verdict, Message evidence) {
        return new Reason(criterion, Kind.MUST, verdict.met(), 0, evidence);
    }

    static Reason points(String criterion, @Nullable Boolean met, int points, Message evidence) {
        return new Reason(criterion, Kind.POINTS, met, points, evidence);
    }
}
