package se.insteg.planner.criteria;

import org.jspecify.annotations.Nullable;

/** What a must-have says. Unknown does not bar anyone, but it is shown. */
public enum Verdict {
    MET,
    BROKEN,
    UNKNOWN;

    static Verdict of(boolean met) {
        return met ? MET : BROKEN;
    }

    /** True, false, or null for unknown. */
    @Nullable
    Boolean met() {
        return switch (this) {
            case MET -> true;
            case BROKEN -> false;
            case UNKNOWN -> null;
        };
    }
}
