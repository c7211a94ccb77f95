package se.insteg.placements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was seen before a start. A police records extract is only ever noted as shown: who was convicted of what is
 * not the municipality's to keep (lagen 2013:852; FACTS of the field: shown, never stored).
 *
 * @param words insurer and number; who showed it to whom; with whom the unions were heard; or why it is not needed
 * @param from of an insurance: its first day; null otherwise
 * @param to of an insurance: its last day; null otherwise
 * @param removed whether somebody took it back
 */
public record Assurance(
        UUID id,
        Kind kind,
        State state,
        String words,
        LocalDate seenOn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID documentId,
        UUID notedBy,
        Instant notedAt,
        boolean removed) {
    /** What. */
    public enum Kind {
        /** For accidents and for what the participant may damage. */
        INSURANCE,
        /** Of the police records, for work with children. */
        EXTRACT,
        /** That the unions at the workplace were heard. */
        CONSULTATION;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it was seen, or why it need not be. */
    public enum State {
        SEEN,
        NOT_NEEDED;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether an insurance holds that day. */
    public boolean covers(LocalDate day) {
        return from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
