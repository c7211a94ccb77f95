package se.insteg.placements.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a day of a placement. Never changed; the same voice may say something else later.
 *
 * @param minutes how long they were there; 0 unless present
 * @param words why staff settled it so; empty where nobody is asked
 * @param by of the staff; null when the host or the participant said it
 */
public record Said(
        UUID id,
        UUID placementId,
        LocalDate day,
        Voice voice,
        Presence presence,
        int minutes,
        String words,
        @Nullable UUID by,
        Instant at) {
    /** Whether the two can both be true: both there for as long, or both not there. */
    boolean agreesWith(Said other) {
        return presence == Presence.PRESENT
                ? other.presence == Presence.PRESENT && other.minutes == minutes
                : other.presence != Presence.PRESENT;
    }

    /** Whether it says the very same. */
    boolean saysOf(Presence wanted, int wantedMinutes) {
        return presence == wanted && minutes == wantedMinutes;
    }
}
