package se.insteg.hosts.relations;

import java.util.UUID;

/** A contact with an organisation as stored. @param version counts changes, from 0; given back when changing */
public record Meeting(UUID id, int version, UUID organisationId, MeetingDetails details) {}
