package se.insteg.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cases that went from one caseworker to another.
 *
 * @param fromId null when nobody had them
 * @param why as typed, 1–1000 characters
 * @param moved who was handed over; those the reader may know of
 */
public record Handover(
        UUID id,
        @Nullable UUID fromId,
        UUID toId,
        String why,
        UUID by,
        Instant at,
        @Nullable Instant undoneAt,
        List<Moved> moved) {
    public Handover {
        moved = List.copyOf(moved);
    }

    /**
     * One of them, and what went along by name.
     *
     * @param tasks those that were the former caseworker's own
     * @param appointments future ones that were with the former caseworker
     */
    public record Moved(UUID personId, List<UUID> tasks, List<UUID> appointments) {
        public Moved {
            tasks = List.copyOf(tasks);
            appointments = List.copyOf(appointments);
        }
    }
}
