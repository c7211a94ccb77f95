package se.insteg.placements;

import java.util.Locale;

/** Who is asked about a proposal, and answers. */
public enum Party {
    HOST,
    PARTICIPANT;

    /** As stored and in keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Party of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
