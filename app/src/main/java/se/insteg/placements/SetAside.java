package se.insteg.placements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** "Not now": this person is not considered for this offer. @param until the last day; null until undone */
public record SetAside(
        UUID id,
        UUID personId,
        UUID offerId,
        String reason,
        @Nullable LocalDate until,
        UUID by,
        Instant at) {}
