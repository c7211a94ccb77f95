package se.insteg.planner.reading;

/** Bounds of what a table may say; beyond them it is a slip of the pen. */
final class Quantity {
    static final int MOST_MINUTES = 24 * 60;
    static final int MOST_SEATS = 100_000;
    static final int MOST_YEARS = 120;
    static final int FIRST_YEAR_OF_BIRTH = 1900;
    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2100;

    private Quantity() {}
}
