package se.insteg.transit;

import java.time.LocalDate;

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

    private final LocalDate day;
    private final int second;
    private final boolean mirrored;

    /** @param mirrored for the time before the moment */
    Reach(Point here, int[] arrivals, LocalDate day, int second, boolean mirrored) {
        this.here = here;
        this.arrivals = arrivals;
        this.day = day;
        this.second = second;
        this.mirrored = mirrored;
    }

    Point here() {
        return here;
    }

    LocalDate day() {
        return day;
    }

    int second() {
        return second;
    }

    boolean mirrored() {
        return mirrored;
    }

    /** Seconds between the moment and leaving (or being back at) the other place, waiting and walking included, or {@link #NONE}. */
    public int seconds(Access there) {
        int best = Raptor.NEVER;
        int start = mirrored ? -second : second;
        if (here.isNear(there.point, Walking.ALL_THE_WAY)) {
            best = Walking.seconds(here.metresTo(there.point));
        }
        for (int i = 0; i < there.walks.length; i += 2) {
            int arrival = arrivals[there.walks[i]];
            if (arrival != Raptor.NEVER) {
                best = Math.min(best, arrival + there.walks[i + 1] - start);
            }
        }
        return best <= Journeys.LONGEST ? best : NONE;
    }

    /** Whether one walks all the way, because nothing is quicker. */
    public boolean isOnFoot(Access there) {
        return seconds(there) != NONE && lastStop(there) < 0;
    }

    /** The stop at which one gets off for the best journey on board, or −1 when walking is no slower or nothing goes. */
    int lastStop(Access there) {
        int seconds = seconds(there);
        if (seconds == NONE
                || here.isNear(there.point, Walking.ALL_THE_WAY)
                        && Walking.seconds(here.metresTo(there.point)) == seconds) {
            return -1;
        }
        for (int i = 0; i < there.walks.length; i += 2) {
            int arrival = arrivals[there.walks[i]];
            if (arrival != Raptor.NEVER && arrival + there.walks[i + 1] - (mirrored ? -second : second) == seconds) {
                return there.walks[i];
            }
        }
        throw new IllegalStateException("A journey without a last stop");
    }
}
