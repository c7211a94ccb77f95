package se.insteg.skills.elsewhere;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;

/**
 * A file with what somebody has said elsewhere, and the consent it is kept by.
 *
 * @param document the file; null once it is erased
 * @param chosenAt when what it says was chosen among; null before
 * @param withdrawn null while the consent stands
 */
public record Brought(
        UUID id,
        UUID personId,
        @Nullable UUID document,
        Consent consent,
        UUID recordedBy,
        Instant recordedAt,
        @Nullable Instant chosenAt,
        @Nullable Withdrawn withdrawn) {
    /**
     * That the person lets us keep the file and read it.
     *
     * @param language in which they were told what becomes of it
     */
    public record Consent(LocalDate on, How how, Language language) {}

    /** How they said so. */
    public enum How {
        SPOKEN,
        WRITTEN;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** They took it back. @param by who noted it; null for the person themself */
    public record Withdrawn(LocalDate on, @Nullable UUID by) {}
}
