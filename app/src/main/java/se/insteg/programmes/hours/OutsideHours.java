package se.insteg.programmes.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Hours that another municipality reports of people of ours. An upper room declares it as a bean; asks no right. */
public interface OutsideHours {
    /**
     * A session that somebody was at elsewhere.
     *
     * @param thing stands for the session
     * @param minutes 1 or more
     * @param civic whether it was civic orientation
     * @param where municipality and group
     * @param by who of ours asked for the seat
     * @param at when they did
     */
    record Outside(
            UUID thing, UUID personId, LocalDate day, int minutes, boolean civic, String where, UUID by, Instant at) {}

    /** What stands, in any order. */
    List<Outside> of(Collection<UUID> people);
}
