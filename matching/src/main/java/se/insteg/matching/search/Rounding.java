package se.insteg.matching.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Makes a plan of a solved relaxation: units go where most of their persons are, those who would lose most by moving
 * first; whoever no longer fits takes the best place that is left, counted after prices so that seats others need are
 * left to them.
 */
final class Rounding {
    private Rounding() {}

    static Plan round(Relaxation relaxation) {
        Model model = relaxation.model();
        long[] price = relaxation.nodePrices();
        int units = model.units();
        int[] wanted = new int[units];
        long[] regret = new long[units];
        for (int u = 0; u < units; u++) {
            wanted[u] = mostUsed(relaxation, u);
            regret[u] = wanted[u] < 0 ? 0 : regret(relaxation, price, u, wanted[u]);
        }
        Plan plan = new Plan(model);
        IntStream.range(0, units)
                .filter(u -> wanted[u] >= 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer u) -> -regret[u]).thenComparingInt(u -> u))
                .forEach(u -> {
                    if (plan.fits(u, wanted[u])) {
                        plan.place(u, wanted[u]);
                    }
                });
        fill(plan, relaxation, price);
        return plan;
    }

    /** The plan of a relaxation that is solved and is the problem itself: no household, no crossing limit. */
    static Plan read(Relaxation relaxation) {
        Plan plan = new Plan(relaxation.model());
        for (int u = 0; u < relaxation.model().units(); u++) {
            if (relaxation.pair(u, 0) >= 0) {
                plan.place(u, relaxation.pair(u, 0));
            }
        }
        return plan;
    }

    /** The pair most of the unit's persons use, or −1 when all are out. */
    static int mostUsed(Relaxation relaxation, int unit) {
        int best = -1;
        int most = 0;
        int size = relaxation.model().size()[unit];
        for (int person = 0; person < size; person++) {
            int pair = relaxation.pair(unit, person);
            int count = pair < 0 ? 0 : relaxation.personsAt(unit, pair);
            if (count > most) {
                most = count;
                best = pair;
            }
        }
        return best;
    }

    /** What the unit loses at least when it cannot use the pair. */
    static long regret(Relaxation relaxation, long[] price, int unit, int pair) {
        Model model = relaxation.model();
        int[] node = relaxation.doors().nodeOfPair;
        long other = 0;
        for (int k = model.start()[unit]; k < model.start()[unit + 1]; k++) {
            if (k != pair && !relaxation.isForbidden(k)) {
                other = Math.max(other, relaxation.valueOf(unit, k) - price[node[k]]);
            }
        }
        return (relaxation.valueOf(unit, pair) - price[node[pair]] - other) * model.size()[unit];
    }

    private static void fill(Plan plan, Relaxation relaxation, long[] price) {
        Model model = relaxation.model();
        int[] node = relaxation.doors().nodeOfPair;
        Integer[] out = IntStream.range(0, model.units())
                .filter(u -> plan.pair(u) == Plan.OUT)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(
                out, Comparator.comparingInt((Integer u) -> -model.size()[u]).thenComparingInt(u -> u));
        for (int u : out) {
            int best = Plan.OUT;
            long bestGain = Long.MIN_VALUE;
            for (int k = model.start()[u]; k < model.start()[u + 1]; k++) {
                long gain = relaxation.valueOf(u, k) - price[node[k]];
                if (!relaxation.isForbidden(k) && plan.fits(u, k) && gain > bestGain && model.worth(u, k) >= 0) {
                    best = k;
                    bestGain = gain;
                }
            }
            if (best != Plan.OUT) {
                plan.place(u, best);
            }
        }
    }
}
