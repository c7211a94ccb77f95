package se.insteg.people;

import se.insteg.kernel.Words;

/**
 * What becomes of a row that both of two entries about one person have, where a room's table takes it once only. Rooms
 * declare theirs as beans; without one the two are not made one until somebody has cleared it up, unless the table holds
 * one row for each person: then the kept one's stays.
 *
 * @param table with its schema, such as placements.proposal
 */
public record MergeRule(String table, Twice twice, Words words) {
    /** What becomes of it. */
    public enum Twice {
        /** The row stays with the entry that nobody meets any more, and comes back if the two are parted. */
        STAYS,
        /** The two are not made one; the words say what to do first. */
        REFUSED
    }
}
