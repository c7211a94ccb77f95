package se.insteg.placements;

import java.util.Locale;

/** Why a placement ended before its time, as figures count it. Never a diagnosis: what lies behind a wish is not asked for. */
public enum EndCause {
    JOB,
    STUDIES,
    MOVED,
    OWN_WISH,
    HOST_WISH,
    /** What was agreed on was not kept. */
    CONDITIONS,
    OTHER_PLACEMENT,
    OTHER;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EndCause of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
