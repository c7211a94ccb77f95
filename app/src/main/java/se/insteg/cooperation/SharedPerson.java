package se.insteg.cooperation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The home municipality's own knowledge of whom a card is about.
 *
 * @param note why it may be told of this person
 * @param by who proposed them
 * @param endedWhy why it was taken back; null when it was not
 */
public record SharedPerson(
        UUID cardId,
        UUID personId,
        String note,
        UUID by,
        Instant at,
        @Nullable String endedWhy) {}
