package se.insteg.people.peers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant who helps others, for a time. They may do so on the days it is said, once they have signed the undertaking.
 *
 * @param called what those they help call them, 1–100 characters; empty once their identity is protected
 * @param starts, ends the first and the last day; at most a year
 * @param signed null while they have not promised anything
 * @param ended null while nobody has taken it back
 */
public record PeerWorker(
        UUID id,
        UUID personId,
        String called,
        Set<PeerRight> rights,
        LocalDate starts,
        LocalDate ends,
        UUID appointedBy,
        Instant appointedAt,
        @Nullable Signed signed,
        @Nullable Ended ended) {
    public static final int LONGEST_CALLED = 100;

    /** As long as the reason to end it may be. */
    public static final int LONGEST_WHY = 300;

    public PeerWorker {
        rights = Set.copyOf(rights);
    }

    /**
     * The undertaking of secrecy, as it was signed.
     *
     * @param version of the text, which stays as it was
     * @param witness on paper: before whom; else empty
     */
    public record Signed(int version, String language, How how, LocalDate on, String witness) {}

    /** It was taken back. @param by null when the identity became protected; then there is no reason either */
    public record Ended(Instant at, @Nullable UUID by, String why) {}

    /** The way it was signed. */
    public enum How {
        /** By the one who came in with their card and its PIN. */
        SCREEN,
        PAPER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it stands on a day. */
    public enum State {
        /** Not signed; may do nothing. */
        UNSIGNED,
        /** Signed, and begins another day. */
        COMING,
        IN_FORCE,
        /** Its last day has passed. */
        OVER,
        /** Taken back. */
        ENDED;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state(LocalDate today) {
        if (ended != null) {
            return State.ENDED;
        }
        if (today.isAfter(ends)) {
            return State.OVER;
        }
        if (signed == null) {
            return State.UNSIGNED;
        }
        return today.isBefore(starts) ? State.COMING : State.IN_FORCE;
    }

    /** Whether they may do this today. */
    public boolean may(PeerRight right, LocalDate today) {
        return state(today) == State.IN_FORCE && rights.contains(right);
    }

    /** Whether it may still come to anything. */
    public boolean lives(LocalDate today) {
        State state = state(today);
        return state != State.OVER && state != State.ENDED;
    }
}
