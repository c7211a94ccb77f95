package se.insteg.transit;

/** A part of a journey. Times in seconds from midnight of the day asked about. */
public sealed interface Leg {
    int departure();

    int arrival();

    /** On foot, estimated ({@link Walking}). @param to the name of the stop one walks to, or empty at the end of the journey */
    record Walk(String to, int departure, int arrival) implements Leg {}

    /**
     * On board.
     *
     * @param towards what the sign says, or empty
     * @param onCall whether it comes only when ordered beforehand
     */
    record Ride(Line line, String towards, Stop from, Stop to, int departure, int arrival, boolean onCall)
            implements Leg {}
}
