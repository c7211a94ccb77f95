package se.insteg.people.status;

import java.util.Locale;

/** Where somebody has it from. */
public enum StatusSource {
    /** A decision or a register of Migrationsverket. */
    AGENCY,
    /** The card, as it was shown. */
    CARD,
    POPULATION_REGISTER,
    PARTICIPANT,
    /** Another municipality. */
    MUNICIPALITY,
    /** A file, or another program. */
    FILE,
    OTHER;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
