package se.insteg.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cards with which participants sign in, kept by the room that knows the participants. Every method runs in a
 * transaction of the card's municipality; a card of somebody with protected identity is never found.
 */
public interface ParticipantCards {
    /** @param hash {@link CardSecrets#hash} of the card's number; null when no such card is in force */
    @Nullable
    Card find(byte[] hash);

    /** A wrong PIN: counted, and after too many the card is locked until a new PIN is handed out. */
    void wrong(UUID card);

    /** A right PIN: the count begins anew, and the day is noted. */
    void right(UUID card);

    /** Whose card it is; null when it is revoked or locked, or was given a new PIN after that moment. */
    @Nullable
    UUID holder(UUID card, Instant since);

    /** A card, as sign-in needs it. */
    record Card(UUID id, UUID personId, String pinHash, boolean locked) {}
}
