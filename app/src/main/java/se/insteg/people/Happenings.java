package se.insteg.people;

import java.util.List;
import java.util.UUID;

/**
 * What a room knows to have happened to somebody. Rooms declare theirs as beans; {@code funding} asks them all, derives the
 * evidence from the answers, and is told by {@link Happened} when to ask again.
 */
@FunctionalInterface
public interface Happenings {
    /**
     * Everything that stands today, in any order; what was withdrawn is simply not among it. Asks no right and writes no
     * audit row: nobody is shown it by this. Of somebody protected there is only something within their handler's wall.
     */
    List<Happening> of(UUID person);
}
