package se.insteg.matching.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Turns a solved relaxation into a plan by deciding pairs without looking back, as branch and bound would on its first way
 * down: where a crossing limit is passed, the persons who lose least are kept out of the place; a split household is
 * decided to its main place, or kept out of it where it does not fit. After each decision the relaxation finds the best
 * chains of moves through the whole network, which no local search would find.
 */
final class Diving {
    /** A third of the split households is decided in each: far more than are needed. */
    private static final int MOST_PASSES = 60;

    private final Relaxation relaxation;
    private final Model model;
    private final Trail trail;

    /** @param solved stays as it is; the dive works on a copy */
    Diving(Relaxation solved) {
        relaxation = new Relaxation(solved);
        model = relaxation.model();
        trail = new Trail(relaxation);
    }

    Plan dive(BooleanSupplier stop) {
        for (int pass = 0; pass < MOST_PASSES && !stop.getAsBoolean(); pass++) {
            // Both, also when the first did something: each undoes some of what the other has to work on.
            boolean relieved = relieveLimits(stop);
            boolean united = uniteHouseholds(stop);
            if (!relieved && !united) {
                break;
            }
        }
        return Rounding.round(relaxation);
    }

    /** A person counted under a passed limit, and what it costs to be kept out. */
    private record Candidate(int unit, int pair, long regret) {}

    private boolean relieveLimits(BooleanSupplier stop) {
        int[] load = relaxation.loads();
        List<List<Candidate>> candidates = new ArrayList<>();
        List<Integer> excess = new ArrayList<>();
        int[] slot = new int[model.limits()];
        for (int l : relaxation.doors().crossing) {
            if (load[l] > model.limitCapacity()[l]) {
                candidates.add(new ArrayList<>());
                excess.add(load[l] - model.limitCapacity()[l]);
                slot[l] = candidates.size();
            }
        }
        if (candidates.isEmpty()) {
            return false;
        }
        long[] price = relaxation.nodePrices();
        for (int u = 0; u < model.units(); u++) {
            // Where the first person is; a household that is split counts there as a whole, and is united in its turn.
            int k = relaxation.pair(u, 0);
            if (k < 0 || relaxation.isForced(k)) {
                continue;
            }
            for (int i = model.pairLimitStart()[k]; i < model.pairLimitStart()[k + 1]; i++) {
                int at = slot[model.pairLimit()[i]];
                if (at > 0) {
                    candidates.get(at - 1).add(new Candidate(u, k, Rounding.regret(relaxation, price, u, k)));
                }
            }
        }
        boolean any = false;
        for (int i = 0; i < candidates.size() && !stop.getAsBoolean(); i++) {
            candidates.get(i).sort(Comparator.comparingLong(Candidate::regret));
            int leave = excess.get(i);
            for (Candidate candidate : candidates.get(i)) {
                if (leave > 0) {
                    leave -= model.size()[candidate.unit()];
                    any |= !relaxation.isForbidden(candidate.pair());
                    trail.forbid(candidate.unit(), candidate.pair());
                }
            }
        }
        return any;
    }

    /** Decides the third of the split households that is nearest to being together. */
    private boolean uniteHouseholds(BooleanSupplier stop) {
        int[] split = IntStream.range(0, model.units())
                .filter(u -> share(u) > 0 && share(u) < 1)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(u -> -share(u)).thenComparingInt(u -> u))
                .mapToInt(u -> u)
                .toArray();
        for (int i = 0; i < split.length / 3 + 1 && i < split.length && !stop.getAsBoolean(); i++) {
            int u = split[i];
            int main = Rounding.mostUsed(relaxation, u);
            if (main >= 0 && share(u) < 1) {
                int mark = trail.mark();
                if (!trail.use(u, main)) {
                    trail.undoTo(mark);
                    trail.forbid(u, main);
                }
            }
        }
        return split.length > 0;
    }

    /** Which part of the unit is at its main place. */
    private double share(int unit) {
        int main = Rounding.mostUsed(relaxation, unit);
        return main < 0 ? 0 : relaxation.personsAt(unit, main) / (double) model.size()[unit];
    }
}
