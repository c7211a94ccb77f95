package se.insteg.community;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said about an activity at a time, and what became of it.
 *
 * @param number from 1, of its activity
 * @param contactId who sent it by their link; null for the municipality's own
 * @param reason why it was refused, or what shall be changed; else empty
 */
public record Wording(
        int number,
        ActivityDetails details,
        State state,
        Instant sentAt,
        @Nullable UUID contactId,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        String reason) {
    public static final int LONGEST_REASON = 500;

    /** How it stands. */
    public enum State {
        WAITING,
        APPROVED,
        CHANGE_ASKED,
        REFUSED,
        /** A newer one came before it was decided. */
        REPLACED;

        /** As stored: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
