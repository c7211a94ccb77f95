package se.insteg.people;

import java.util.Locale;

/** By what right a person is in Sweden, roughly; the dated timeline with its sources is a matter of its own. */
public enum LegalStatus {
    ASYLUM_SEEKER,
    PERMIT_HOLDER,
    TEMPORARY_PROTECTION,
    OTHER,
    UNKNOWN;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
