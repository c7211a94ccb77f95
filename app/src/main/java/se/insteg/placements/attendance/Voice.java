package se.insteg.placements.attendance;

import java.util.Locale;

/** Whose word about a day it is. */
public enum Voice {
    STAFF,
    HOST,
    PARTICIPANT;

    /** As stored: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
