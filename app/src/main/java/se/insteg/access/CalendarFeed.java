package se.insteg.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calendars that a calendar program fetches by a secret address, again and again and without signing in; kept by the rooms
 * that make them, which declare theirs as beans. Works in transactions of its own.
 */
public interface CalendarFeed {
    /**
     * The calendar as a program reads it; null when the address is none of this feed's, or is over. Writes the log.
     *
     * @param hash of the address's secret
     */
    @Nullable
    String read(UUID municipality, byte[] hash);
}
