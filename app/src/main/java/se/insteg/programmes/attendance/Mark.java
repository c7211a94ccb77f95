package se.insteg.programmes.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tap: what somebody said of one person at one session. Never changed.
 *
 * @param id made where the tap was, so that a tap sent twice counts once
 * @param number from 1, in the order they came in about this person at this session
 * @param seen how many of them whoever tapped had seen; the later ones they did not know of
 * @param by the member of staff; null when the participant said it themself
 * @param at when the tap was, by the clock of the phone; a queued one may come in hours later
 * @param together an id that marks made by one press have in common
 */
public record Mark(
        UUID id,
        UUID sessionId,
        UUID personId,
        int number,
        Said said,
        int seen,
        @Nullable UUID by,
        Instant at,
        UUID together) {
    /** Said by the participant in advance. */
    public boolean own() {
        return by == null;
    }
}
