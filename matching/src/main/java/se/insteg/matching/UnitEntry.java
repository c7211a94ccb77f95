package se.insteg.matching;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A unit of a {@link Register}.
 *
 * @param places the numbers of its admissible places, ascending
 * @param points of each, loyalty included
 * @param lock the number of the place it is locked to, or {@link #FREE}
 */
@SuppressWarnings("ArrayRecordComponent")
record UnitEntry(Unit unit, int[] places, int[] points, int lock) {
    static final int FREE = -1;

    static UnitEntry of(Unit unit, Map<Integer, Integer> pairs, int lock) {
        TreeMap<Integer, Integer> sorted = new TreeMap<>(pairs);
        return new UnitEntry(
                unit,
                sorted.keySet().stream().mapToInt(p -> p).toArray(),
                sorted.values().stream().mapToInt(p -> p).toArray(),
                lock);
    }

    boolean isFree() {
        return lock == FREE;
    }

    UnitEntry lock(int place) {
        return new UnitEntry(unit, places, points, place);
    }

    /** The same with one more pair, or with other points for it. */
    UnitEntry with(int place, int newPoints) {
        int at = Arrays.binarySearch(places, place);
        if (at >= 0) {
            int[] changed = points.clone();
            changed[at] = newPoints;
            return new UnitEntry(unit, places, changed, lock);
        }
        int before = -at - 1;
        int[] morePlaces = new int[places.length + 1];
        int[] morePoints = new int[places.length + 1];
        System.arraycopy(places, 0, morePlaces, 0, before);
        System.arraycopy(points, 0, morePoints, 0, before);
        System.arraycopy(places, before, morePlaces, before + 1, places.length - before);
        System.arraycopy(points, before, morePoints, before + 1, places.length - before);
        morePlaces[before] = place;
        morePoints[before] = newPoints;
        return new UnitEntry(unit, morePlaces, morePoints, lock);
    }

    /** The same without one pair. */
    UnitEntry without(int place) {
        int at = Arrays.binarySearch(places, place);
        if (at < 0) {
            return this;
        }
        int[] fewerPlaces = new int[places.length - 1];
        int[] fewerPoints = new int[places.length - 1];
        System.arraycopy(places, 0, fewerPlaces, 0, at);
        System.arraycopy(points, 0, fewerPoints, 0, at);
        System.arraycopy(places, at + 1, fewerPlaces, at, places.length - at - 1);
        System.arraycopy(points, at + 1, fewerPoints, at, places.length - at - 1);
        return new UnitEntry(unit, fewerPlaces, fewerPoints, lock);
    }

    boolean admits(int place) {
        return Arrays.binarySearch(places, place) >= 0;
    }

    /** The points of an admissible place. */
    int pointsAt(int place) {
        return points[Arrays.binarySearch(places, place)];
    }

    /** Highest minus lowest points, 0 for staying unplaced included. */
    long span() {
        long high = 0;
        long low = 0;
        for (int p : points) {
            high = Math.max(high, p);
            low = Math.min(low, p);
        }
        return high - low;
    }
}
