package se.insteg.people.status;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it was recorded.
 *
 * @param staffId who did; null for a job of the system
 * @param replaces the statement this one corrects, or strikes
 * @param struck says that what it replaces was wrong altogether; then it repeats that one
 * @param stands false once another has replaced it, and for what strikes
 * @param why a correction was made; empty otherwise
 */
public record Recorded(
        UUID id,
        Statement said,
        Instant at,
        @Nullable UUID staffId,
        @Nullable UUID replaces,
        boolean struck,
        boolean stands,
        String why) {}
