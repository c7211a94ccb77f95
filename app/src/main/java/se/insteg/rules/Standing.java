package se.insteg.rules;

import java.util.Locale;

/** By what right somebody is in Sweden on a day, and whether they have settled. */
public enum Standing {
    ASYLUM_SEEKER,
    TEMPORARY_PROTECTION,
    /** Has a permit, but is not registered in a municipality yet. */
    PERMIT,
    /** Has a permit and is registered in this municipality. */
    SETTLED,
    MOVED,
    REFUSED,
    LEFT,
    OTHER,
    UNKNOWN;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
