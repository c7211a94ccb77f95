package se.insteg.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person, or a household that must stay together: what is given a place as a whole or not at all.
 *
 * @param id non-empty and unique among the units of an instance
 * @param size number of persons, 1 to {@link Instance#MAX_SIZE}; each takes a seat
 * @param classes opaque labels counted against a place's class cap, e.g. shared languages; a unit counts its whole size
 *     under each. Repetitions are ignored.
 * @param priority breaks ties between plans that are equal in persons and points: the higher is placed first (e.g. days
 *     waited). Equal priorities are ordered by a permutation of the ids drawn from the seed, never by input order.
 * @param currentPlace the place the unit has today, or null; it earns the instance's loyalty bonus
 * @param locked true when the unit keeps its current place whatever happens (a running placement)
 */
public record Unit(
        String id,
        int size,
        List<String> classes,
        long priority,
        @Nullable String currentPlace,
        boolean locked) {

    public Unit {
        classes = List.copyOf(classes);
    }

    /** A single person without classes, priority or current place. */
    public static Unit of(String id) {
        return new Unit(id, 1, List.of(), 0, null, false);
    }

    public Unit size(int newSize) {
        return new Unit(id, newSize, classes, priority, currentPlace, locked);
    }

    public Unit classes(List<String> newClasses) {
        return new Unit(id, size, newClasses, priority, currentPlace, locked);
    }

    public Unit priority(long newPriority) {
        return new Unit(id, size, classes, newPriority, currentPlace, locked);
    }

    /** This unit with a current place that it may leave. */
    public Unit at(String placeId) {
        return new Unit(id, size, classes, priority, placeId, false);
    }

    /** This unit with a current place that it keeps. */
    public Unit lockedAt(String placeId) {
        return new Unit(id, size, classes, priority, placeId, true);
    }
}
