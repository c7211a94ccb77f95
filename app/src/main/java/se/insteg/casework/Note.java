package se.insteg.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said or seen, when, and by whom it was written down (FL 2017:900 27 §).
 *
 * @param versions newest first; the first is what counts, the others stay to be read
 */
public record Note(UUID id, UUID personId, About about, UUID author, Instant writtenAt, List<Version> versions) {
    /** How long its author may still mend a slip without saying why: after that it is locked, and corrected openly. */
    public static final int MINUTES_OPEN = 60;

    /** As much as one note holds. */
    public static final int LONGEST = 20_000;

    public Note {
        versions = List.copyOf(versions);
    }

    /**
     * @param at null when only the day is known
     * @param named who may read it besides its author, where it is {@link Secrecy#NAMED}; nobody otherwise
     */
    public record About(
            Kind kind,
            Secrecy secrecy,
            LocalDate on,
            @Nullable LocalTime at,
            Set<UUID> named) {
        public About {
            named = secrecy == Secrecy.NAMED ? Set.copyOf(named) : Set.of();
        }
    }

    /**
     * What it says.
     *
     * @param present who was there besides the author; or empty
     * @param words 1–{@value Note#LONGEST} characters
     */
    public record Content(String words, String present) {}

    /** @param why it was corrected; empty for the first version, and for a slip mended at once */
    public record Version(int number, Content content, String why, UUID by, Instant at) {}

    /** How it came to be known. */
    public enum Kind {
        CONVERSATION,
        PHONE,
        VISIT,
        MESSAGE,
        MEETING,
        OBSERVATION;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How closely it is kept. */
    public enum Secrecy {
        /** Read by its author and those who are named, of those who read notes at all; never on paper, never counted on. */
        NAMED,
        /** Of personal circumstances: stays out of printed case files unless it is asked for. */
        SUPPORT,
        /** About the handling of the case. */
        ORDINARY;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether this member of staff may read it, if they may read the person's notes at all. */
    boolean isFor(UUID reader) {
        return about.secrecy() != Secrecy.NAMED
                || author.equals(reader)
                || about.named().contains(reader);
    }

    public Version now() {
        return versions.getFirst();
    }
}
