package se.insteg.access.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that one member of staff did in one way about one participant on one day, to be looked at.
 *
 * @param auditId the first of those rows of the log
 * @param rows how many they are
 * @param kinds why it is shown
 */
public record Item(
        UUID auditId,
        long rows,
        List<Kind> kinds,
        @Nullable Verdict verdict,
        @Nullable String verdictText,
        @Nullable UUID judgedBy,
        @Nullable Instant judgedAt) {
    public Item {
        kinds = List.copyOf(kinds);
    }

    /** Why something is shown to the reviewer, in the order of the page. */
    public enum Kind {
        PROTECTED,
        NOT_OWN_CASE,
        SAME_SURNAME,
        /** Before 06 or after 20, or at a weekend, Swedish time. */
        OUTSIDE_HOURS,
        /** On that day the reader opened more participants than {@link Draw#MANY}. */
        MANY,
        /** Drawn by lot. */
        SAMPLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the reviewer thinks. */
    public enum Verdict {
        OK,
        /** The reviewer has asked the reader or their chief, and waits. */
        ASKED,
        INCIDENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nobody has said what they think, or an answer is waited for. */
    public boolean open() {
        return verdict == null || verdict == Verdict.ASKED;
    }
}
