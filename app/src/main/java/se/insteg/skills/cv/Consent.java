package se.insteg.skills.cv;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person lets their CV leave the house, and for what.
 *
 * @param on the day they said so
 * @param until its last day; null until it is revoked
 * @param revokedOn null while it is in force
 */
public record Consent(
        UUID id,
        UUID personId,
        Set<Use> uses,
        How how,
        LocalDate on,
        @Nullable LocalDate until,
        UUID recordedBy,
        @Nullable LocalDate revokedOn) {
    public Consent {
        uses = Set.copyOf(uses);
    }

    /** To whom it may go. */
    public enum Use {
        /** Employers and hosts of placements. */
        EMPLOYER,
        ASSOCIATION,
        SCHOOL,
        /** The public employment service and other authorities. */
        AUTHORITY;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it was given. */
    public enum How {
        SPOKEN,
        WRITTEN;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean inForce(LocalDate day) {
        return revokedOn == null && (until == null || !until.isBefore(day));
    }
}
