package se.insteg.matching;

import java.util.Arrays;

/** Tries every plan of a small instance. */
final class BruteForce {
    private final Instance instance;
    private final int[] place;
    private final int[] free;
    private final int[][] classFree;

    /** Most points by persons placed; MIN_VALUE where no plan places that many. */
    final long[] bestPoints;

    /** The most persons any plan places. */
    final int mostPersons;

    BruteForce(Instance instance) {
        this.instance = instance;
        place = new int[instance.unitCount()];
        free = new int[instance.placeCount()];
        classFree = new int[instance.placeCount()][instance.classCount()];
        for (int p = 0; p < free.length; p++) {
            free[p] = instance.place(p).capacity();
            Arrays.fill(classFree[p], instance.place(p).classCap());
        }
        bestPoints = new long[instance.persons() + 1];
        Arrays.fill(bestPoints, Long.MIN_VALUE);
        tryFrom(0, 0, 0);
        int most = bestPoints.length - 1;
        while (bestPoints[most] == Long.MIN_VALUE) {
            most--;
        }
        mostPersons = most;
    }

    /** The most points of any plan, however many persons it places. */
    long mostPoints() {
        return Arrays.stream(bestPoints).max().orElseThrow();
    }

    /** The most persons a plan with the most points places. */
    int mostPersonsWithMostPoints() {
        int persons = mostPersons;
        while (bestPoints[persons] != mostPoints()) {
            persons--;
        }
        return persons;
    }

    private void tryFrom(int u, int persons, long points) {
        if (u == place.length) {
            bestPoints[persons] = Math.max(bestPoints[persons], points);
            return;
        }
        Unit unit = instance.unit(u);
        if (!unit.locked()) {
            tryFrom(u + 1, persons, points);
        }
        for (int k = instance.firstPair(u); k < instance.endPair(u); k++) {
            int p = instance.placeOfPair(k);
            if ((!unit.locked() || p == instance.currentPlace(u)) && fits(u, p)) {
                take(u, p, unit.size());
                tryFrom(u + 1, persons + unit.size(), points + instance.pointsOfPair(k));
                take(u, p, -unit.size());
            }
        }
    }

    private boolean fits(int u, int p) {
        boolean fits = free[p] >= instance.unit(u).size();
        for (int c = instance.firstClass(u); c < instance.endClass(u); c++) {
            fits &= classFree[p][instance.classAt(c)] >= instance.unit(u).size();
        }
        return fits;
    }

    private void take(int u, int p, int seats) {
        free[p] -= seats;
        for (int c = instance.firstClass(u); c < instance.endClass(u); c++) {
            classFree[p][instance.classAt(c)] -= seats;
        }
    }
}
