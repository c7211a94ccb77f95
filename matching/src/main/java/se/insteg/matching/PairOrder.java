package se.insteg.matching;

/** Sorts pairs by two counting sorts, linear in their number; comparison sorting would box or dominate the loading. */
final class PairOrder {
    private PairOrder() {}

    /**
     * The pair numbers ordered by unit, then place, then input.
     *
     * @param unitStart filled so that unit u's pairs are at unitStart[u] to unitStart[u + 1] of the result
     */
    static int[] byUnitThenPlace(int[] unit, int[] place, int pairs, int units, int places, int[] unitStart) {
        int[] placeStart = new int[places + 1];
        for (int k = 0; k < pairs; k++) {
            placeStart[place[k] + 1]++;
            unitStart[unit[k] + 1]++;
        }
        accumulate(placeStart);
        accumulate(unitStart);
        int[] byPlace = new int[pairs];
        for (int k = 0; k < pairs; k++) {
            byPlace[placeStart[place[k]]++] = k;
        }
        int[] next = unitStart.clone();
        int[] order = new int[pairs];
        for (int k : byPlace) {
            order[next[unit[k]]++] = k;
        }
        return order;
    }

    private static void accumulate(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }
}
