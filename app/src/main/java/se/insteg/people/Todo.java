package se.insteg.people;

import java.time.LocalDate;
import java.util.UUID;

/** Something about a person that waits for the one who is signed in. @param since the day it began to wait */
public record Todo(Kind kind, UUID personId, String name, LocalDate since) {
    /** Days after which a person's own details are asked about again. */
    public static final int DAYS_BETWEEN_CONFIRMATIONS = 90;

    /** What waits. */
    public enum Kind {
        /** Nobody has asked for {@link #DAYS_BETWEEN_CONFIRMATIONS} days whether the details are still right. */
        CONFIRM_DETAILS,
        APPOINT_CASEWORKER,
        /** Whether the person is protected is not known, and somebody has to ask. */
        FIND_OUT_PROTECTION
    }
}
