package se.insteg.placements;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the log of decisions. @param shown what its maker saw; null for a decision about rules */
public record Decision(
        UUID id,
        Instant at,
        UUID by,
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
        WAIVER_FORBIDDEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
