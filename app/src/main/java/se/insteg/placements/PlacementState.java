package se.insteg.placements;

import java.util.Locale;

/** How far a placement has come. */
public enum PlacementState {
    /** Being written, or waiting to be signed. */
    DRAFT,
    /** Signed by all; not begun. */
    AGREED,
    RUNNING,
    PAUSED,
    /** Over as agreed. */
    FINISHED,
    ENDED_EARLY,
    /** Never began. */
    ANNULLED;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PlacementState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing more will happen in it. */
    public boolean isOver() {
        return this == FINISHED || this == ENDED_EARLY || this == ANNULLED;
    }

    public boolean hasBegun() {
        return this != DRAFT && this != AGREED && this != ANNULLED;
    }
}
