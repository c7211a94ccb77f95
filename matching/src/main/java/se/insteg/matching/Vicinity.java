package se.insteg.matching;

import java.util.Arrays;

/**
 * Orders places so that those the same units can take lie near each other, breadth first through places and units, and units
 * likewise. Searches walk from place to place by such units; with neighbours near each other in memory the processor's caches
 * hold what they need. It goes by the canonical order where it has a choice, so it does not depend on the order of the input.
 */
final class Vicinity {
    private final Instance instance;
    private final CanonicalOrder order;
    private final int[] rank;
    private final int[] unitStart;
    private final int[] unitAt;
    private final boolean[] seenPlace;
    private final boolean[] seenUnit;
    private final int[] places;
    private final int[] units;
    private int foundPlaces;
    private int foundUnits;

    private Vicinity(Instance instance, CanonicalOrder order) {
        this.instance = instance;
        this.order = order;
        rank = new int[instance.placeCount()];
        for (int i = 0; i < rank.length; i++) {
            rank[order.places()[i]] = i;
        }
        unitStart = new int[instance.placeCount() + 2];
        unitAt = new int[instance.pairCount()];
        seenPlace = new boolean[instance.placeCount()];
        seenUnit = new boolean[instance.unitCount()];
        places = new int[instance.placeCount()];
        units = new int[instance.unitCount()];
    }

    static Vicinity of(Instance instance, CanonicalOrder order) {
        Vicinity vicinity = new Vicinity(instance, order);
        vicinity.listUnits();
        vicinity.walk();
        return vicinity;
    }

    /** The place numbers of the instance in that order. */
    int[] places() {
        return places;
    }

    /** The unit numbers of the instance in that order. */
    int[] units() {
        return units;
    }

    /** The units of place p in canonical order: unitAt[unitStart[p]] to unitAt[unitStart[p + 1] − 1]. */
    private void listUnits() {
        for (int k = 0; k < instance.pairCount(); k++) {
            unitStart[instance.placeOfPair(k) + 2]++;
        }
        for (int p = 2; p < unitStart.length; p++) {
            unitStart[p] += unitStart[p - 1];
        }
        for (int u : order.units()) {
            for (int k = instance.firstPair(u); k < instance.endPair(u); k++) {
                unitAt[unitStart[instance.placeOfPair(k) + 1]++] = u;
            }
        }
    }

    private void walk() {
        int next = 0;
        for (int start : order.places()) {
            find(start);
            for (; next < foundPlaces; next++) {
                int p = places[next];
                for (int i = unitStart[p]; i < unitStart[p + 1]; i++) {
                    findPlacesOf(unitAt[i]);
                }
            }
        }
        for (int withoutPlaces : order.units()) {
            findPlacesOf(withoutPlaces);
        }
    }

    private void findPlacesOf(int unit) {
        if (seenUnit[unit]) {
            return;
        }
        seenUnit[unit] = true;
        units[foundUnits++] = unit;
        int before = foundPlaces;
        for (int k = instance.firstPair(unit); k < instance.endPair(unit); k++) {
            find(instance.placeOfPair(k));
        }
        sortByRank(before);
    }

    private void find(int place) {
        if (!seenPlace[place]) {
            seenPlace[place] = true;
            places[foundPlaces++] = place;
        }
    }

    private void sortByRank(int from) {
        if (foundPlaces - from > 1) {
            int[] ranks = new int[foundPlaces - from];
            for (int i = from; i < foundPlaces; i++) {
                ranks[i - from] = rank[places[i]];
            }
            Arrays.sort(ranks);
            for (int i = from; i < foundPlaces; i++) {
                places[i] = order.places()[ranks[i - from]];
            }
        }
    }
}
