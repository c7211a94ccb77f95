package se.insteg.programmes.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.programmes.Session;

/**
 * Guests of another municipality who have a seat in a group of ours, and what is ticked of them. An upper room declares it as
 * a bean; of nobody in our own register.
 */
public interface GuestSeats {
    /**
     * A guest as a list shows them.
     *
     * @param name an alias, or what they are called when that may be told
     * @param language the code of the one they prefer; null when it is not told
     * @param adaptation what is arranged for them; null when nothing is
     * @param from the name of their municipality
     */
    record Guest(
            UUID id,
            String name,
            @Nullable String language,
            @Nullable String adaptation,
            String from) {}

    /** Those on a group's list that day, by when they came. @param leads whether the caller leads the group */
    List<Guest> on(UUID group, LocalDate day, boolean leads);

    /** All that was said of guests at a session, in the order it came in; whom a mark is about is the guest. */
    List<Mark> marks(UUID session);

    /** Notes it; a mark that is there already changes nothing. The caller has looked that they are on the list. */
    void say(Session session, List<Mark> marks, Instant notedAt);
}
