package se.insteg.cooperation;

import java.util.Locale;

/** What two municipalities may tell each other of a guest; what is not agreed never leaves (dataskyddsförordningen 5.1 c). */
public enum Field {
    /** The person's name; without it a card shows an alias. */
    NAME,
    /** The language they prefer. */
    LANGUAGE,
    /** What the host has to arrange, such as a ramp; never why. */
    ADAPTATION,
    /** Day and hours, back to the home municipality; never why somebody was absent. */
    ATTENDANCE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Field of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
