package se.insteg.hosts.gatherings;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's invitation to a gathering.
 *
 * @param contactId whom it was sent to; null when the organisation has nobody to call
 * @param contactName as they are called now, or empty
 * @param reply null while nobody has answered
 * @param came null while nobody has said
 */
public record Invitation(
        UUID id,
        UUID gatheringId,
        UUID organisationId,
        String organisationName,
        @Nullable UUID contactId,
        String contactName,
        String language,
        How how,
        Instant invitedAt,
        @Nullable Reply reply,
        @Nullable Boolean came) {
    /** How it was sent. */
    public enum How {
        EMAIL,
        /** A letter that is printed, or words said. */
        PAPER;

        /** As stored and in keys of messages. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static How of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * An answer.
     *
     * @param people how many will come, 1–100; null when they will not, or did not say
     * @param words at most 300 characters, or empty
     * @param at when
     * @param byStaff who of the staff noted it; null when it was given by the link
     */
    public record Reply(
            boolean yes,
            @Nullable Integer people,
            String words,
            @Nullable Instant at,
            @Nullable UUID byStaff) {}
}
