package se.insteg.matching.search;

/**
 * The matching problem in numbers: units in the order ties are broken, only pairs that fit by themselves, locked units
 * already taken out of the capacities.
 *
 * <p>A <em>limit</em> is one class cap at one place for one class that could exceed it; class caps that cannot be
 * exceeded have no limit.
 *
 * @param size persons of each unit
 * @param start unit u's pairs are at start[u] (inclusive) to start[u + 1] (exclusive), by place
 * @param place the place of each pair
 * @param points the points of each pair
 * @param capacity seats of each place
 * @param limitPlace the place of each limit
 * @param limitCapacity the persons each limit allows
 * @param pairLimitStart pair k counts under pairLimit[pairLimitStart[k]] to pairLimit[pairLimitStart[k + 1] − 1]
 * @param pairLimit limits by pair
 * @param perPerson what placing one person is worth in points: the span, so that more persons always count more; or 0 when
 *     points alone count
 * @param span more than the points of any two plans can differ
 */
@SuppressWarnings("ArrayRecordComponent")
public record Model(
        int[] size,
        int[] start,
        int[] place,
        int[] points,
        int[] capacity,
        int[] limitPlace,
        int[] limitCapacity,
        int[] pairLimitStart,
        int[] pairLimit,
        long perPerson,
        long span) {

    public int units() {
        return size.length;
    }

    public int places() {
        return capacity.length;
    }

    public int pairs() {
        return place.length;
    }

    public int limits() {
        return limitPlace.length;
    }

    public int persons() {
        int sum = 0;
        for (int s : size) {
            sum += s;
        }
        return sum;
    }

    /** Persons first, then points, as one number; or points alone. */
    public long worth(int unit, int pair) {
        return size[unit] * perPerson + points[pair];
    }

    /** False when points alone count. */
    public boolean personsCount() {
        return perPerson > 0;
    }

    /**
     * What one person can weigh at most: what placing them is worth, or where that is nothing, or little as a multiplier, all
     * points at stake. The values and prices of a relaxation are some times this at most.
     */
    long heaviest() {
        return Math.max(perPerson, span);
    }

    /**
     * The same problem with another worth of a person: more, to leave room for points to come ({@code Live}), or less, as the
     * multiplier of "exactly so many persons" ({@link PersonsMultiplier}).
     */
    public Model perPerson(long other) {
        return new Model(
                size,
                start,
                place,
                points,
                capacity,
                limitPlace,
                limitCapacity,
                pairLimitStart,
                pairLimit,
                other,
                span);
    }

    /** The problem of placing as many persons as possible, whatever the points. */
    Model personsOnly() {
        return new Model(
                size,
                start,
                place,
                new int[points.length],
                capacity,
                limitPlace,
                limitCapacity,
                pairLimitStart,
                pairLimit,
                1,
                1);
    }

    public boolean onlySinglePersons() {
        for (int s : size) {
            if (s != 1) {
                return false;
            }
        }
        return true;
    }

    /**
     * The span for given pairs: 1 + Σ over units of (highest − lowest points, 0 for staying out included). The points of
     * two plans never differ by that much.
     */
    public static long span(int[] start, int[] points) {
        long span = 1;
        for (int u = 0; u + 1 < start.length; u++) {
            long high = 0;
            long low = 0;
            for (int k = start[u]; k < start[u + 1]; k++) {
                high = Math.max(high, points[k]);
                low = Math.min(low, points[k]);
            }
            span += high - low;
        }
        return span;
    }

    /** The size of a pair's points, on average; at least 1. What a step of a search is measured by. */
    double typicalPoints() {
        double sum = 0;
        for (int p : points) {
            sum += Math.abs(p);
        }
        return pairs() == 0 ? 1 : Math.max(1, sum / pairs());
    }

    /** A place in the middle of those the unit could have, or −1 when it has none: roughly where it belongs. */
    int middlePlace(int unit) {
        return start[unit] == start[unit + 1] ? -1 : place[(start[unit] + start[unit + 1]) >>> 1];
    }

    /** The fewest points any plan can have: each unit at its worst, or out. */
    public long leastPoints() {
        long sum = 0;
        for (int u = 0; u < units(); u++) {
            long low = 0;
            for (int k = start[u]; k < start[u + 1]; k++) {
                low = Math.min(low, points[k]);
            }
            sum += low;
        }
        return sum;
    }
}
