package se.insteg.hosts.outreach;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a participant has asked somewhere for a placement.
 *
 * @param saidBy who of the staff noted it; null when the participant did
 * @param withdrawnOn the day it was taken back; null while it stands
 * @param organisationId whom it is, once that is known
 * @param interestId what staff made of a yes
 * @param seenOn the day somebody of the staff took care of the answer
 */
public record Outreach(
        UUID id,
        UUID personId,
        Asked asked,
        @Nullable UUID saidBy,
        @Nullable LocalDate withdrawnOn,
        @Nullable UUID organisationId,
        @Nullable UUID interestId,
        @Nullable LocalDate seenOn) {
    /**
     * What is said about it.
     *
     * @param place where, as written, 1–200 characters
     * @param spokeWith whom one talked to, at most 200 characters, or empty
     * @param on the day, never ahead
     * @param backOn when to come back, where the answer was that; null when nobody said
     * @param note at most 500 characters, or empty
     */
    public record Asked(
            String place,
            String spokeWith,
            LocalDate on,
            Answer answer,
            @Nullable LocalDate backOn,
            String note) {}

    /** What one was answered. */
    public enum Answer {
        YES,
        NO,
        /** Come back. */
        LATER,
        /** They will let one know. */
        WAITING;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Answer of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean stands() {
        return withdrawnOn == null;
    }

    /** A yes that nobody of the staff has taken care of. */
    public boolean waitsForStaff() {
        return stands() && seenOn == null && asked.answer() == Answer.YES;
    }
}
