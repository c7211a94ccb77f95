package se.insteg.skills.cv;

import java.util.UUID;

/**
 * Somebody no longer lets what they can be shown. Published within the transaction, so that rooms above stop showing it in
 * the same moment.
 */
public record ConsentRevoked(UUID personId, UUID consentId) {}
