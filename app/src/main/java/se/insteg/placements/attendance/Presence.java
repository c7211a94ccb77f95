package se.insteg.placements.attendance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How somebody's day was. */
public enum Presence {
    PRESENT,
    /** Ill. */
    SICK,
    /** Home with a sick child (vab). */
    CHILD_CARE,
    /** Agreed beforehand, or another good reason. */
    VALID,
    /** Nobody was told, or no good reason. */
    INVALID,
    /** Not there; whoever says so does not know why. */
    ABSENT,
    /** The workplace was closed. */
    CLOSED,
    /** Takes back what the same one said before. */
    NOTHING;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Presence> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** What each of them may say, in the order it is offered. */
    public static List<Presence> of(Voice voice) {
        return switch (voice) {
            case STAFF -> List.of(PRESENT, SICK, CHILD_CARE, VALID, INVALID, CLOSED, NOTHING);
            case HOST -> List.of(PRESENT, ABSENT, CLOSED, NOTHING);
            case PARTICIPANT -> List.of(PRESENT, SICK, CHILD_CARE, VALID, NOTHING);
        };
    }

    /** Whether it says that the person was not there. */
    public boolean away() {
        return this != PRESENT && this != NOTHING;
    }
}
