package se.insteg.taxonomy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's own word for an occupation that official titles lack.
 *
 * @param word as it is said, such as "studiehandledare"
 * @param code the group of SSYK 2012 it is counted to, four digits
 * @param title what that group is called
 * @param removedAt null while it is in use
 */
public record Alias(
        UUID id,
        String word,
        String code,
        String title,
        Instant addedAt,
        @Nullable Instant removedAt) {}
