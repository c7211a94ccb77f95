package se.insteg.people.merging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That two entries about one person were made one.
 *
 * @param staffId who did it
 * @param reason as typed
 * @param undoneAt when they became two again; null while they are one
 */
public record PersonMerge(
        UUID id,
        UUID keptId,
        UUID mergedId,
        Instant at,
        @Nullable UUID staffId,
        String reason,
        @Nullable Instant undoneAt,
        @Nullable UUID undoneBy) {
    public boolean open() {
        return undoneAt == null;
    }
}
