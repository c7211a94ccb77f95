package se.insteg.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A participant's case that somebody without relation to it has opened for a while, with a reason.
 *
 * @param id of the opening
 * @param personId whose case
 * @param endsAt from when it is shut again
 */
public record Glass(UUID id, UUID personId, Instant endsAt) {
    boolean opens(UUID person, Instant now) {
        return personId.equals(person) && now.isBefore(endsAt);
    }
}
