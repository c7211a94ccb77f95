package se.insteg.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.access.Subject;

/** A person as stored. @param version counts changes, from 0; given back when changing */
public record Participant(UUID id, int version, PersonDetails details, Instant createdAt, Instant updatedAt) {
    /** What a file calls them: their reference or, without one, their id. */
    public String nameInFiles() {
        String reference = details.identity().reference();
        return reference.isEmpty() ? id.toString() : reference;
    }

    /** As rights see them. */
    public Subject subject() {
        return subject(details, id);
    }

    /** Somebody not registered yet. */
    public static Subject subject(PersonDetails details) {
        return subject(details, null);
    }

    private static Subject subject(PersonDetails details, @Nullable UUID id) {
        return Subject.person(
                details.care().unitId(),
                new Subject.Case(
                        details.care().caseworkerId(),
                        details.protection().hides(),
                        details.protection().handlers(),
                        id));
    }
}
