package se.insteg.skills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing said about what a person can or wishes. Never changed: it is confirmed, or withdrawn with a reason, and a
 * correction is a claim of its own.
 *
 * @param saidBy the member of staff who recorded it; null for the person themself
 * @param confirmed null while it is the person's own word only
 * @param withdrawn null while it stands
 * @param document the certificate that shows it (people.Documents), or null
 */
public record Claim(
        UUID id,
        UUID personId,
        NewClaim said,
        Origin origin,
        @Nullable UUID saidBy,
        Instant recordedAt,
        @Nullable Confirmed confirmed,
        @Nullable Withdrawn withdrawn,
        @Nullable UUID document) {

    /** Staff stand behind it. */
    public record Confirmed(LocalDate on, UUID by, Basis basis) {}

    /** It does not hold, or no longer. @param by null for the person themself */
    public record Withdrawn(LocalDate on, @Nullable UUID by, String why) {}

    /** What staff stand on when they confirm. */
    public enum Basis {
        /** They have talked it through with the person. */
        CONVERSATION,
        /** They have seen it done, at a placement or a test of one's trade. */
        SEEN,
        /** They have seen a document. */
        DOCUMENT,
        TEST,
        TEACHER;

        /** What recording from this source stands on. */
        static Basis of(ClaimSource source) {
            return switch (source) {
                case DOCUMENT -> DOCUMENT;
                case TEST -> TEST;
                case TEACHER -> TEACHER;
                case STAFF, SELF, PEER, ELSEWHERE, REGISTER -> CONVERSATION;
            };
        }

        /** Whether it is more than the person's own word: somebody has seen or examined it. */
        public boolean isEvidence() {
            return this != CONVERSATION;
        }

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it stands and staff have confirmed it. */
    public boolean isConfirmed() {
        return confirmed != null && withdrawn == null;
    }

    public boolean stands() {
        return withdrawn == null;
    }
}
