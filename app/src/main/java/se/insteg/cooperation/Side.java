package se.insteg.cooperation;

import java.util.Locale;

/** Which of the two municipalities of an agreement. */
public enum Side {
    /** Whose groups the seats are in. */
    HOST,
    /** Where the participants belong. */
    HOME;

    public Side other() {
        return this == HOST ? HOME : HOST;
    }

    /** As stored and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Side of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
