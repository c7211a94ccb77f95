package se.insteg.hosts;

import java.time.Instant;
import java.util.UUID;

/** An organisation as stored. @param version counts changes, from 0; given back when changing */
public record Organisation(UUID id, int version, OrganisationDetails details, Instant createdAt, Instant updatedAt) {
    public String name() {
        return details.name();
    }
}
