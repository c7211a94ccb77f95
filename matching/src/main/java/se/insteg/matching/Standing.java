package se.insteg.matching;

/** The plan a {@link Live} stands on at a moment. Units and places by the numbers of its {@link Register}. */
sealed interface Standing permits ExactStanding, SearchedStanding {
    /** The number of the place the unit is given, or {@link Solution#UNPLACED}. */
    int place(int unit);

    /** The same, whatever the register says of locks by now. */
    int freePlace(int unit);

    /** The price of one seat at the place. */
    Price price(int place);

    Tally tally();

    /** The whole, with its prices. */
    Solution solution();

    /** A point to go back to; a standing that never changes has only one. */
    default long mark() {
        return 0;
    }

    /** Takes back what was changed since the mark. */
    default void undoTo(long mark) {}

    /** Forgets how to go back further than to the mark. */
    default void forgetBefore(long mark) {}
}
