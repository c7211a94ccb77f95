package se.insteg.access;

import java.util.UUID;

/**
 * The participant behind the running request, who came in with a card. Never a member of staff: they hold no role, and
 * reach nothing but what is about themself.
 *
 * @param cardId the card they signed in with; revoked, they are out at the next request
 * @param municipality such as "Leksands kommun"
 */
public record SignedInParticipant(UUID tenantId, UUID personId, UUID cardId, String municipality) {}
