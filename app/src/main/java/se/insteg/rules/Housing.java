package se.insteg.rules;

import java.util.Locale;

/** How somebody under the reception act lives: it decides on the daily allowance. */
public enum Housing {
    /** At the accommodation the Migration Agency has assigned. */
    ASSIGNED,
    /** In housing of their own (EBO). */
    OWN;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
