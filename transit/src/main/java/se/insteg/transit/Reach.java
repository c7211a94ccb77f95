package se.insteg.transit;

/**
 * How long before a moment one has to leave any place to be here in time, or how long after it one is back at any place from
 * here: one search that answers for every home. Thread-safe.
 */
public final class Reach {
    /** For a place that cannot be reached within {@link Journeys#LONGEST}. */
    public static final int NONE = -1;

    private final Point here;

    /** For each stop when one is there on board, or {@link Raptor#NEVER}. */
    private final int[] arrivals;

    private final int start;

    Reach(Point here, int[] arrivals, int start) {
        this.here = here;
        this.arrivals = arrivals;
        this.start = start;
    }

    /** Seconds between the moment and leaving (or being back at) the other place, waiting and walking included, or {@link #NONE}. */
    public int seconds(Access there) {
        int best = Raptor.NEVER;
        double metres = here.metresTo(there.point);
        if (metres <= Walking.ALL_THE_WAY) {
            best = Walking.seconds(metres);
        }
        for (int i = 0; i < there.walks.length; i += 2) {
            int arrival = arrivals[there.walks[i]];
            if (arrival != Raptor.NEVER) {
                best = Math.min(best, arrival + there.walks[i + 1] - start);
            }
        }
        return best <= Journeys.LONGEST ? best : NONE;
    }

    /** The stop at which one gets off for the best journey on board, or −1 when walking is no slower or nothing goes. */
    int lastStop(Access there) {
        int seconds = seconds(there);
        double metres = here.metresTo(there.point);
        if (seconds == NONE || metres <= Walking.ALL_THE_WAY && Walking.seconds(metres) == seconds) {
            return -1;
        }
        for (int i = 0; i < there.walks.length; i += 2) {
            int arrival = arrivals[there.walks[i]];
            if (arrival != Raptor.NEVER && arrival + there.walks[i + 1] - start == seconds) {
                return there.walks[i];
            }
        }
        throw new IllegalStateException("A journey without a last stop");
    }
}
