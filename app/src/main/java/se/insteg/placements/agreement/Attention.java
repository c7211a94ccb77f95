package se.insteg.placements.agreement;

import java.time.LocalDate;
import java.util.UUID;
import se.insteg.people.Participant;
import se.insteg.placements.Placement;

/**
 * A placement that somebody has to see to.
 *
 * @param since the day it began to be so
 * @param due the day it should be done by
 */
public record Attention(Placement placement, Participant person, Kind kind, LocalDate since, LocalDate due) {
    /** Why; the most pressing first. */
    public enum Kind {
        /** It should have begun, and nobody has started or annulled it. */
        NOT_STARTED,
        /** Its last day has passed, and nobody has ended or extended it. */
        OVERRUN,
        /** It was brought already running, and not all has been signed and seen since. */
        BROUGHT,
        /** It runs without an insurance that holds today. */
        UNINSURED,
        /** It begins within a week, and something is missing. */
        STARTS_SOON,
        /** Not all have signed for a week. */
        UNSIGNED,
        /** It ends within two weeks: end or extend. */
        ENDS_SOON
    }

    public UUID placementId() {
        return placement.id();
    }
}
