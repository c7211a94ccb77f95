package se.insteg.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;

/**
 * A document about a person: what stands about it. What is in the file comes by {@link Documents#open}.
 *
 * @param bytes how large the file is
 * @param removal null as long as it is there
 * @param version counts changes, from 0; given back when changing
 */
public record Document(
        UUID id,
        UUID personId,
        About about,
        DocumentType type,
        int bytes,
        Scan scan,
        UUID addedBy,
        Instant addedAt,
        @Nullable Removal removal,
        int version) {
    public static final int LONGEST_TITLE = 150;

    /** How long a removed one can be brought back; then it is erased. */
    public static final int DAYS_REMOVED = 30;

    /**
     * What the one who added it said of it.
     *
     * @param title at most {@value #LONGEST_TITLE} characters; empty when the kind says enough
     * @param on the day on it; null when nobody has said
     * @param language it is written in; null when nobody has said
     * @param named who may read it besides those of {@link Secrecy#NAMED}: members of staff; nobody otherwise
     */
    public record About(
            Kind kind,
            String title,
            @Nullable LocalDate on,
            @Nullable Language language,
            Secrecy secrecy,
            Set<UUID> named) {
        public About {
            named = secrecy == Secrecy.NAMED ? Set.copyOf(named) : Set.of();
        }
    }

    /**
     * One to be kept.
     *
     * @param id made when the form was shown, so that the same form sent twice has one effect
     * @param fileName as its owner calls it; only said back when it is refused
     */
    public record New(UUID id, About about, String fileName, byte[] content) {}

    /** Somebody took it away. */
    public record Removal(UUID by, Instant at, String why) {}

    /** What it is. */
    public enum Kind {
        IDENTITY,
        PERMIT,
        DECISION,
        EDUCATION,
        WORK,
        /** What somebody has said about what they can, to us or elsewhere. */
        MAPPING,
        AGREEMENT,
        CONSENT,
        HEALTH,
        OTHER;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who may read it, of those who may read documents about the person at all. */
    public enum Secrecy {
        ORDINARY,
        /** The caseworker and whoever covers, who added it, and those who are named. */
        NAMED;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a virus scanner has looked at it. */
    public enum Scan {
        /** There is none. */
        NONE,
        CLEAN,
        /** It could not be reached; nobody opens the file before it has. */
        WAITING;

        /** As stored: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean opens() {
        return scan != Scan.WAITING;
    }
}
