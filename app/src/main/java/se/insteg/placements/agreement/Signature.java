package se.insteg.placements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One party signed one version.
 *
 * @param number of the version
 * @param name of who signed
 * @param why why somebody else signs for them; empty unless {@link Way#ON_BEHALF}
 * @param documentId the paper, in the participant's documents; null when there is none, or it was erased
 * @param notedBy who of the staff was there; null when they signed by themselves
 */
public record Signature(
        UUID id,
        int number,
        Signatory party,
        Way way,
        String name,
        LocalDate on,
        String why,
        @Nullable UUID documentId,
        @Nullable UUID notedBy,
        Instant notedAt) {
    /** How it was signed. */
    public enum Way {
        /** On our screen, with somebody of the staff beside. */
        SCREEN,
        /** By the link the host was sent. */
        LINK,
        /** On the participant's own phone, having come in with card and PIN. */
        CARD,
        PAPER,
        /** Somebody else noted that they agree, and why they could not sign. */
        ON_BEHALF;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
