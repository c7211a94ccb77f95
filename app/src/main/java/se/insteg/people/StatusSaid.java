package se.insteg.people;

import java.util.UUID;

/**
 * Something was said, corrected or struck about a person's legal status, of whichever day; {@link PersonChanged} tells only
 * of today's. Published within the transaction; carries no personal data.
 */
public record StatusSaid(UUID tenantId, UUID personId) {}
