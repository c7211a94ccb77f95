package se.insteg.matching.search;

import java.util.function.BooleanSupplier;

/**
 * Finds multipliers for the crossing limits that make the bound of a {@link Relaxation} tight.
 *
 * <p>The bound is a convex function of the multipliers, and (persons counted − capacity) per limit is a subgradient with
 * the sign turned: a limit that is passed gets dearer, one with room gets cheaper. Steps have Polyak's length, the
 * distance to the best known plan over the squared norm, shortened when the bound stops falling.
 */
final class SubgradientAscent {
    private static final int PATIENCE = 4;
    private final Relaxation relaxation;
    private final Model model;
    private final double typical;

    SubgradientAscent(Relaxation relaxation) {
        this.relaxation = relaxation;
        this.model = relaxation.model();
        typical = model.typicalPoints() * relaxation.scale().fraction();
    }

    /**
     * Walks at most {@code rounds} steps and leaves the relaxation at the best multipliers seen.
     *
     * @param target worth of the best known plan; the walk ends when the bound reaches it
     */
    void run(long target, int rounds, BooleanSupplier stop) {
        if (relaxation.doors().crossing.length == 0) {
            return;
        }
        long[] best = relaxation.multipliers();
        long bestBound = relaxation.scaledBound();
        long scaledTarget = target * relaxation.scale().fraction();
        double shorten = 1;
        int sinceBetter = 0;
        for (int round = 0; round < rounds && relaxation.worthBound() > target && !stop.getAsBoolean(); round++) {
            long[] next = step(shorten, scaledTarget);
            if (next.length == 0) {
                return;
            }
            relaxation.multipliers(next);
            long bound = relaxation.scaledBound();
            if (bound < bestBound) {
                bestBound = bound;
                best = relaxation.multipliers();
                sinceBetter = 0;
            } else if (++sinceBetter == PATIENCE) {
                sinceBetter = 0;
                shorten /= 2;
                relaxation.multipliers(best);
            }
        }
        relaxation.multipliers(best);
    }

    /** The next multipliers, or an empty array when no limit with a say is passed or has room: the bound is at its best. */
    private long[] step(double shorten, long scaledTarget) {
        int[] load = relaxation.loads();
        long norm = 0;
        for (int l : relaxation.doors().crossing) {
            long slope = load[l] - model.limitCapacity()[l];
            if (slope > 0 || relaxation.multiplier(l) > 0) {
                norm += slope * slope;
            }
        }
        if (norm == 0) {
            return new long[0];
        }
        // Where whole persons are missing, the distance to the best plan says little about points: a step changes no
        // multiplier by more than a typical pair is worth.
        double polyak = (relaxation.scaledBound() - scaledTarget) / (double) norm;
        double length = Math.max(1, shorten * Math.min(polyak, typical));
        long[] next = relaxation.multipliers();
        for (int l : relaxation.doors().crossing) {
            long slope = load[l] - model.limitCapacity()[l];
            next[l] = Math.max(0, next[l] + Math.round(length * slope));
        }
        return next;
    }
}
