package se.insteg.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where what is to be done about somebody is kept, for a room that finds something to do and does not keep such things
 * itself. The room that keeps them declares one as a bean.
 */
public interface TodoDesk {
    /**
     * Something to do, for whoever has the case. With an id that is there already nothing happens.
     *
     * @param what 1–300 characters, in Swedish
     */
    void leave(UUID personId, UUID id, String what, LocalDate due);

    /** Whether the one who is signed in may leave something there about this person. */
    boolean mayLeave(Participant person);

    /** The address where they are all seen. */
    String page(UUID personId);
}
