package se.insteg.hosts;

import java.util.Locale;

/** Who runs it (LEK-09). */
public enum OrganisationKind {
    PRIVATE,
    PUBLIC,
    ASSOCIATION,
    SCHOOL;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OrganisationKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
