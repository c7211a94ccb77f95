package se.insteg.people.identity;

import java.util.Locale;

/** The kinds of number somebody may carry. */
public enum NumberKind {
    /** Migrationsverket's, two digits and six, or seven in all; on the LMA card followed by the number of the card. */
    DOSSIER,
    /** Samordningsnummer (lag 2022:1697): as a personal number, but sixty is added to the day. */
    COORDINATION,
    /** Personnummer (folkbokföringslagen 1991:481 18 §). */
    PERSONAL,
    /** Made up by a school or a care giver until there is a real one, told by a letter among the last four. */
    INTERIM,
    /** Anything else, such as a number on a foreign document; taken as it is written. */
    OTHER;

    /** As stored: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NumberKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
