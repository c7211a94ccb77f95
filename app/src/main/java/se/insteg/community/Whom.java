package se.insteg.community;

import java.util.Locale;

/** For whom something is. */
public enum Whom {
    EVERYBODY,
    WOMEN,
    MEN,
    FAMILIES;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Whom of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
