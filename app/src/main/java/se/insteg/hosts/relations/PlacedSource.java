package se.insteg.hosts.relations;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Where somebody has been placed, as a room above knows. Rooms declare theirs as beans. */
@FunctionalInterface
public interface PlacedSource {
    /** Organisations where a placement began from one day to the other; of them alone, never whose. */
    Set<UUID> placed(LocalDate from, LocalDate to);
}
