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
}
