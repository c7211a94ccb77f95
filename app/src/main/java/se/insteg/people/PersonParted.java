package se.insteg.people;

import java.util.UUID;

/** Two who had been made one are two again, each with their own. Published within the transaction. */
public record PersonParted(UUID tenantId, UUID keptId, UUID partedId) {}
