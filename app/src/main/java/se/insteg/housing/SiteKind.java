package se.insteg.housing;

import java.util.Locale;

/** What sort of accommodation a site is. */
public enum SiteKind {
    /** Asylboende; before 2025-03-01 anläggningsboende. */
    ASYLUM,
    /** Hem för vård eller boende (HVB), for children who came alone. */
    CARE_HOME,
    /** Homes the municipality itself lets. */
    MUNICIPAL,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
