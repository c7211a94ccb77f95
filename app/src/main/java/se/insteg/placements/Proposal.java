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
 * @param ended null unless it was taken back
 * @param over whether one of the parties said no, or what it led to has ended; then it stands no longer
 * @param said what the host and the participant have answered
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
        @Nullable Withdrawn ended,
        boolean over,
        Said said) {
    /** Taken back. */
    public record Withdrawn(UUID by, Instant at, String why) {}

    /** Null while a party has not answered. */
    public record Said(@Nullable Boolean host, @Nullable Boolean participant) {
        public static final Said NOTHING = new Said(null, null);

        public @Nullable Boolean by(Party party) {
            return party == Party.HOST ? host : participant;
        }
    }

    public boolean stands() {
        return ended == null && !over;
    }

    /** Whether both have said yes: then it can become a placement. */
    public boolean isAccepted() {
        return stands() && Boolean.TRUE.equals(said.host()) && Boolean.TRUE.equals(said.participant());
    }

    /** Whether one of them said no. */
    public boolean isDeclined() {
        return Boolean.FALSE.equals(said.host()) || Boolean.FALSE.equals(said.participant());
    }
}
