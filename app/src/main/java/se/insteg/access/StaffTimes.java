package se.insteg.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * When a member of staff is taken, besides what is booked with participants: rooms declare theirs as beans, and the
 * calendar that one fetches by a secret address holds them all.
 */
@FunctionalInterface
public interface StaffTimes {
    /** From the first day to the last, both included. */
    List<Time> of(UUID staff, LocalDate from, LocalDate to);

    /**
     * A time as a calendar program may show it to whoever sees the screen.
     *
     * @param id the same whenever it is asked; says nothing of anybody
     * @param titleKey a neutral word, as the key of a message
     * @param place a room of the municipality's, or empty; never somebody's home
     * @param cancelled shown as such, so that nobody goes there in vain
     */
    record Time(String id, Instant begins, Instant ends, String titleKey, String place, boolean cancelled) {}
}
