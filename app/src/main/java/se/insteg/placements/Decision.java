package se.insteg.placements;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of decisions.
 *
 * @param by who of the staff; null when a party answered themself
 * @param party whose answer it is; null for a decision of the staff's
 * @param shown what its maker saw; null for an answer and for a decision about rules
 */
public record Decision(
        UUID id,
        Instant at,
        @Nullable UUID by,
        @Nullable Party party,
        Deed deed,
        @Nullable UUID personId,
        @Nullable UUID offerId,
        @Nullable String criterion,
        String reason,
        @Nullable Shown shown) {
    /** What can be decided. */
    public enum Deed {
        PROPOSED,
        WITHDRAWN,
        SET_ASIDE,
        SET_ASIDE_UNDONE,
        WAIVER_ALLOWED,
        WAIVER_FORBIDDEN,
        SAID_YES,
        SAID_NO;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
