package se.insteg.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * Something that took place for a person on a day: a day at a placement, an hour of a programme. What did not take place
 * (an absence, a cancelled session) is no happening.
 *
 * @param room the room that knows of it, such as "placements"
 * @param thing what it happened in, as that room numbers it: the placement, the session. One person has at most one
 *     happening in a thing on a day
 * @param minutes how long, 1–1440
 * @param what a proper name for readers, such as a workplace or a group; the same in every language
 */
public record Happening(Kind kind, LocalDate day, String room, UUID thing, int minutes, String what) {
    public Happening {
        if (minutes < 1 || minutes > 24 * 60) {
            throw new IllegalArgumentException(minutes + " minutes of one day");
        }
    }

    /** Which kind of thing. */
    public enum Kind {
        PLACEMENT_DAY,
        PROGRAMME_HOUR;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
