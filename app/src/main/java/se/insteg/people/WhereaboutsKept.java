package se.insteg.people;

import java.util.UUID;

/**
 * An upper room that keeps where people live. It is told before somebody's whereabouts must no longer be kept, while the one
 * who writes that may still reach the person's rows. Rooms declare theirs as beans.
 */
@FunctionalInterface
public interface WhereaboutsKept {
    /** Takes away every place the room keeps of that person, also of the past. */
    void forget(UUID personId);
}
