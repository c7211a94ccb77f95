package se.insteg.people.peers;

import java.util.Locale;

/** What a participant can be let do for others. Each is narrow: it opens nothing of anybody's but what it says. */
public enum PeerRight {
    /** Write down what named others, who have agreed, say that they can (SAL-04). */
    HELP_MAPPING,
    /** Have a task in a group, as the room of programmes says: with days of its own, after their yes (MAR-19). */
    LEAD_GROUP;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PeerRight of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
