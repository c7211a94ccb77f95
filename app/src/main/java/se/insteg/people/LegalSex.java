package se.insteg.people;

import java.util.Locale;

/** As registered. Never used by matching. */
public enum LegalSex {
    WOMAN,
    MAN;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
