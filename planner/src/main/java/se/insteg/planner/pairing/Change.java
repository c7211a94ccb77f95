package se.insteg.planner.pairing;

import se.insteg.planner.wording.Message;

/**
 * Something that could be otherwise.
 *
 * @param kind what sort of change
 * @param words the change as a clause: "if Swedish were A2 instead of A1"
 */
public record Change(Kind kind, Message words) {
    /** What is tried. Age is not: it comes by itself and may not be bargained with. */
    public enum Kind {
        SWEDISH,
        HOURS,
        TRAVEL_LIMIT,
        SEAT,
        LANGUAGE_LIMIT,
        WISH,
        SKILL
    }
}
