package se.insteg.access.tokens;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.access.Role;

/**
 * Another program, as those who look after it see it.
 *
 * @param name as its makers call it, such as "Verksamhetssystemet"
 * @param role the one it holds or waits for; null when it was refused or taken back
 * @param unitId the unit the role is for; null is the whole municipality
 * @param endsOn its last day, inclusive
 * @param madeBy the name of who made it
 * @param lastUsedOn null when never
 */
public record Program(
        UUID id,
        String name,
        State state,
        @Nullable Role role,
        @Nullable UUID unitId,
        LocalDate endsOn,
        String madeBy,
        LocalDate madeOn,
        @Nullable LocalDate lastUsedOn) {

    /** How its token stands. */
    public enum State {
        /** Nobody else has approved it yet. */
        WAITING,
        IN_FORCE,
        /** Somebody else said no, or the role was taken away. */
        WITHOUT_ROLE,
        ENDED,
        REVOKED;

        public boolean over() {
            return this == ENDED || this == REVOKED;
        }
    }

    /** @param token shown to whoever made it, this once */
    public record Made(UUID id, String name, LocalDate endsOn, String token) {}
}
