package se.insteg.skills.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search kept under a name. It names nobody: whom it finds is asked anew each time, by each who asks.
 *
 * @param staffId whose it is
 * @param address of its query, see {@link CompetenceQuery#address}
 * @param shared whether those of the same unit see it too
 * @param unitId theirs; null for the whole municipality
 * @param removedAt null while it is there
 */
public record SavedSearch(
        UUID id,
        UUID staffId,
        String name,
        String address,
        boolean shared,
        @Nullable UUID unitId,
        @Nullable Instant removedAt) {
    public static final int LONGEST_NAME = 100;
}
