package se.insteg.people;

import java.util.UUID;

/**
 * Two entries about one person were made one: all that hung on the one hangs on the other now. Published within the
 * transaction, after the rows moved; carries no personal data.
 */
public record PersonMerged(UUID tenantId, UUID keptId, UUID mergedId) {}
