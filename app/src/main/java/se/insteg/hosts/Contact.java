package se.insteg.hosts;

import java.util.UUID;

/** A contact person as stored. @param version counts changes, from 0; given back when changing */
public record Contact(UUID id, UUID organisationId, int version, ContactDetails details) {}
