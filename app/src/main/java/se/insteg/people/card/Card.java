package se.insteg.people.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card in force, for the staff's eyes.
 *
 * @param language that stands beside Swedish on it, such as "ar"
 * @param locked after too many wrong PINs, until a new one is handed out
 * @param lastUsedOn the day somebody last came in with it; null when nobody has
 */
public record Card(
        UUID id,
        UUID personId,
        String language,
        boolean locked,
        UUID issuedBy,
        Instant issuedAt,
        @Nullable LocalDate lastUsedOn) {}
