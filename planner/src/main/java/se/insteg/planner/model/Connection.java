package se.insteg.planner.model;

/**
 * Public transport that would be there in time for every shift, and home again after it.
 *
 * @param from name of the place where people live
 * @param to name of the place where offers are; the two are compared as names of places are: without case and diacritics
 * @param minutes from door to door, the longer way; 0 or more
 */
public record Connection(String from, String to, int minutes) {
    /** Minutes are told in whole fives: what would be is not known better. */
    private static final int STEP = 5;

    public Connection {
        if (minutes < 0 || PlainText.key(from).isEmpty() || PlainText.key(to).isEmpty()) {
            throw new IllegalArgumentException("No connection: '" + from + "' to '" + to + "' in " + minutes);
        }
    }

    /** As long as it takes by {@link TravelTable#estimate}, rounded up. */
    public static Connection estimated(Spot home, Spot place) {
        int minutes = TravelTable.estimate(home, place);
        return new Connection(home.name(), place.name(), Math.ceilDiv(minutes, STEP) * STEP);
    }

    /** Whether one can be estimated between the two: both are named, and where they are is known. */
    public static boolean isConceivable(Spot home, Spot place) {
        return !home.key().isEmpty()
                && !place.key().isEmpty()
                && TravelTable.estimate(home, place) != TravelTable.UNKNOWN;
    }

    /** What it joins, as names of places are compared. */
    public Ends ends() {
        return new Ends(PlainText.key(from), PlainText.key(to));
    }

    /** Two places by the keys of their names. */
    public record Ends(String from, String to) {
        /** Of a person's journey to an offer. */
        static Ends of(Person person, Offer offer) {
            return new Ends(person.home().key(), offer.place().key());
        }
    }
}
