package se.insteg.hosts;

import java.util.Locale;

/** How far an offer has come. */
public enum OfferState {
    /** Being written; nobody is matched with it. */
    DRAFT,
    /** Matched. */
    OPEN,
    /** Over, for now or for good. */
    CLOSED;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OfferState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
