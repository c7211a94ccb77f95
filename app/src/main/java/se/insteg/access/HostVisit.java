package se.insteg.access;

import java.util.UUID;

/**
 * Somebody at a host who came in by a link for one thing: a contact person of an organisation, never staff, never a
 * participant. Decision 1901.
 *
 * @param linkId the link they came by
 * @param purpose what it is for, such as "proposal"
 * @param objectId the one thing it opens
 * @param language BCP 47, as the link was made for
 * @param municipality such as "Leksands kommun"
 */
public record HostVisit(
        UUID tenantId,
        UUID linkId,
        UUID contactId,
        String contactName,
        UUID organisationId,
        String organisationName,
        String purpose,
        UUID objectId,
        String language,
        String municipality) {}
