package se.insteg.placements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a placement. Only added to.
 *
 * @param day the day it counts from
 * @param why as typed; empty where nobody is asked
 * @param by null when the participant or the host did it
 */
public record Step(
        UUID id,
        Deed deed,
        LocalDate day,
        String why,
        @Nullable UUID by,
        Instant at) {
    /** What can be done. */
    public enum Deed {
        DRAFTED,
        CHANGED,
        EXTENDED,
        SHORTENED,
        SIGNED,
        AGREED,
        /** Came from a table, already running; its day is the first. */
        BROUGHT,
        STARTED,
        PAUSED,
        RESUMED,
        FINISHED,
        ENDED_EARLY,
        ANNULLED;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
