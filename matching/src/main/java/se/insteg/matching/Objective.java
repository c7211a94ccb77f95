package se.insteg.matching;

/** What the best plan is. */
public enum Objective {
    /** The most persons placed; among those plans, the most points. */
    PERSONS_FIRST,

    /**
     * The most points, however few persons are placed: somebody all of whose places have negative points, or would cost
     * others more points than they bring, is better left unplaced than badly placed. In the exact case, more persons are
     * placed among equals in points.
     */
    POINTS_ONLY
}
