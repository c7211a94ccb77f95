package se.insteg.placements.complaint;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a participant says is wrong at a workplace.
 *
 * @param placementId which placement it is about; null when they have not said, or it is gone
 * @param words as they were said; at most {@link #LONGEST} characters
 * @param language of the page they were written on
 * @param recordedBy who of the staff wrote it down; null when the participant did
 * @param handledBy who has taken it; null while nobody has
 * @param answer what the participant was answered when it was closed; empty before
 */
public record Complaint(
        UUID id,
        UUID personId,
        @Nullable UUID placementId,
        String words,
        String language,
        @Nullable UUID recordedBy,
        Instant madeAt,
        State state,
        @Nullable UUID handledBy,
        @Nullable Instant handledAt,
        String answer,
        @Nullable UUID closedBy,
        @Nullable Instant closedAt) {
    /** The longest words and the longest answer, in characters. */
    public static final int LONGEST = 2000;

    /** How far it has come. */
    public enum State {
        RECEIVED,
        /** Somebody has taken it. */
        HANDLED,
        /** The participant has an answer. */
        CLOSED;

        /** As stored: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
