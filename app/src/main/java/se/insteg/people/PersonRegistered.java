package se.insteg.people;

import java.util.UUID;

/** Somebody new is in the municipality's care. Published within the transaction; carries no personal data. */
public record PersonRegistered(UUID tenantId, UUID personId) {}
