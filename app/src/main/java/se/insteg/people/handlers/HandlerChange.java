package se.insteg.people.handlers;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish that others may see a protected person, or no longer.
 *
 * @param adds, removes members of staff
 * @param reason as typed; says nothing of who the person is
 * @param person whom it is about; null for whoever may not know of them
 */
public record HandlerChange(
        UUID id,
        Set<UUID> adds,
        Set<UUID> removes,
        String reason,
        UUID askedBy,
        Instant askedAt,
        Instant lapsesAt,
        State state,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedWhy,
        @Nullable Review review,
        @Nullable UUID person) {
    /** How long it waits for an answer. */
    public static final Duration WAITS = Duration.ofDays(7);

    public HandlerChange {
        adds = Set.copyOf(adds);
        removes = Set.copyOf(removes);
    }

    /** What the reviewer of the log thinks of what somebody did alone. */
    public record Review(UUID by, Instant at, String text) {}

    /** How far it has come. */
    public enum State {
        WAITING,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        /** Done at once by who asked. */
        ALONE;

        /** As stored: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nobody answered in time. */
    public boolean lapsed(Instant now) {
        return state == State.WAITING && !lapsesAt.isAfter(now);
    }

    public boolean waits(Instant now) {
        return state == State.WAITING && lapsesAt.isAfter(now);
    }

    /** Whether this member of staff may answer: not who asked, nor who is to be let in. */
    public boolean mayDecide(UUID staff) {
        return !staff.equals(askedBy) && !adds.contains(staff);
    }

    /** Done alone, and nobody has looked at it yet. */
    public boolean waitsForReview() {
        return state == State.ALONE && review == null;
    }

    /** Those who may see the person afterwards. */
    public Set<UUID> after(Set<UUID> handlers) {
        Set<UUID> after = new HashSet<>(handlers);
        after.addAll(adds);
        after.removeAll(removes);
        return after;
    }

    /** All members of staff in it, for their names. */
    public Set<UUID> staff() {
        Set<UUID> all = new HashSet<>(adds);
        all.addAll(removes);
        all.add(askedBy);
        if (decidedBy != null) {
            all.add(decidedBy);
        }
        if (review != null) {
            all.add(review.by());
        }
        return all;
    }
}
