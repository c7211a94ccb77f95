package se.insteg.people;

import java.util.UUID;

/**
 * What some room says has happened to a person is not what it was: something was added, corrected or withdrawn. Published by
 * the room within the transaction, by whoever acts in it, also a host or the person; carries no personal data. Once is
 * enough, however many days it is about.
 */
public record Happened(UUID tenantId, UUID personId) {}
