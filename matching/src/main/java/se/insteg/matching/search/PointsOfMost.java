package se.insteg.matching.search;

import java.util.Arrays;

/** A bound on points that needs no solving: each placed person brings at most the best points per person of their unit. */
final class PointsOfMost {
    private PointsOfMost() {}

    /**
     * The sum over the {@code persons} persons with the highest best points per person (rounded up). A plan that places
     * exactly that many persons draws each from a different one of these numbers, so it has no more points.
     */
    static long bound(Model model, int persons) {
        long[] perPerson = new long[model.persons()];
        int filled = 0;
        for (int u = 0; u < model.units(); u++) {
            if (model.start()[u] == model.start()[u + 1]) {
                continue;
            }
            long best = Long.MIN_VALUE;
            for (int k = model.start()[u]; k < model.start()[u + 1]; k++) {
                best = Math.max(best, Math.ceilDiv((long) model.points()[k], model.size()[u]));
            }
            for (int person = 0; person < model.size()[u]; person++) {
                perPerson[filled++] = best;
            }
        }
        Arrays.sort(perPerson, 0, filled);
        long sum = 0;
        for (int i = Math.max(0, filled - persons); i < filled; i++) {
            sum += perPerson[i];
        }
        return sum;
    }
}
