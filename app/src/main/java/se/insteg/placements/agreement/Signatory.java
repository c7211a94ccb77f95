package se.insteg.placements.agreement;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Who signs an agreement. */
public enum Signatory {
    HOST,
    PARTICIPANT,
    MUNICIPALITY,
    /** Somebody who answers for a participant under 18. */
    GUARDIAN;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param child whether the participant is under 18 when it begins */
    public static Set<Signatory> of(boolean child) {
        return child ? EnumSet.allOf(Signatory.class) : EnumSet.complementOf(EnumSet.of(GUARDIAN));
    }
}
