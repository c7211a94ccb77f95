package se.insteg.access;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody of the staff who scans a participant's card is led: declared as a bean by a room that has use for it. For
 * anybody who is not signed in as staff the card leads to the participant's own way in, and this is never asked.
 */
public interface ScannedCard {
    /**
     * A path within the application; null when this room has nothing for them. Nothing is looked up of the card.
     *
     * @param number as on the card
     */
    @Nullable
    String way(SignedIn staff, String number);
}
