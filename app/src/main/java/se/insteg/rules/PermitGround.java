package se.insteg.rules;

import java.util.Locale;

/** On what ground a residence permit was given, as coarsely as the rules need it; never the grounds for asylum. */
public enum PermitGround {
    /** Refugee or otherwise in need of protection (utlänningslagen 5 kap. 1 §). */
    PROTECTION,
    /** Came by resettlement (utlänningslagen 5 kap. 2 §). */
    RESETTLED,
    /** Particularly distressing circumstances (utlänningslagen 5 kap. 6 §). */
    DISTRESSING,
    /** Family of somebody with one of the grounds above. */
    FAMILY,
    /** Work, studies, family of a Swedish citizen, or something else. */
    OTHER;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
