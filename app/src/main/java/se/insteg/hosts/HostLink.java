package se.insteg.hosts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that a contact person was given, for the staff's eyes; its address is stored nowhere.
 *
 * @param openedAt when its button was last pressed; null when it never was
 */
public record HostLink(
        UUID id,
        UUID contactId,
        String language,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant openedAt,
        @Nullable Instant revokedAt) {
    public boolean opensAt(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
