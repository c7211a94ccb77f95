package se.insteg.people.card;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.access.CardSecrets;
import se.insteg.people.Participant;

/**
 * What is printed and handed over, this once. With only a new PIN, number, address and picture are empty: the card itself
 * is already in the participant's hand.
 *
 * @param number in groups of four
 * @param pin six digits
 * @param language that stands beside Swedish
 * @param picture of the address, as a QR code
 */
public record IssuedCard(
        UUID id,
        Participant person,
        String number,
        String pin,
        String language,
        String address,
        CardSecrets.@Nullable Picture picture) {}
