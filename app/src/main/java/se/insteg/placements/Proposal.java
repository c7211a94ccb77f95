package se.insteg.placements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is proposed to a place, or was.
 *
 * @param waived must-haves that were unmet and passed over, with {@code waivedWhy}
 * @param rank as shown; null when a must-have was waived
 * @param ended null while it stands
 */
public record Proposal(
        UUID id,
        int version,
        UUID personId,
        UUID offerId,
        @Nullable UUID roundId,
        String reason,
        List<String> waived,
        @Nullable String waivedWhy,
        @Nullable Integer rank,
        int points,
        UUID by,
        Instant at,
        @Nullable Withdrawn ended) {
    /** Taken back. */
    public record Withdrawn(UUID by, Instant at, String why) {}

    public boolean stands() {
        return ended == null;
    }
}
