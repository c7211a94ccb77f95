package se.insteg.transit;

import java.util.List;

/**
 * Trips of a line that call at the same stops in the same order, where the same may be done.
 *
 * @param line index of the line
 * @param stops indices of the stops, two or more
 * @param may for each stop, of {@link #BOARD}, {@link #ALIGHT} and {@link #ON_CALL}
 */
record Pattern(int line, int[] stops, byte[] may, List<Trip> trips) {
    static final byte BOARD = 1;
    static final byte ALIGHT = 2;
    static final byte ON_CALL = 4;

    /**
     * One run.
     *
     * @param service index of the days it runs
     * @param arrive for each stop, in seconds from midnight of its day
     * @param depart not before the arrival
     */
    record Trip(int service, String towards, int[] arrive, int[] depart) {}

    int length() {
        return stops.length;
    }
}
