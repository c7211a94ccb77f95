package se.insteg.matching.search;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * A bound that knows that households do not split and classes cross: Lagrangian relaxation of "each unit at most one
 * place". Every unit has a price y ≥ 0; a place takes the set of units that gains it most after paying their prices
 * ({@link Packing}), without asking what other places take. For all y
 * {@code worth ≤ Σ y + Σ over places of the best packing's gain}, because in a plan every unit is taken at most once, and
 * what a place takes is one of the packings. A unit taken by several places gets dearer, one taken by none cheaper
 * (subgradient steps of Polyak's length, shortened when the bound stops falling).
 *
 * <p>Started at the utilities of a {@link Relaxation} it is never weaker than that, since a place's best packing gains no
 * more than its seats and doors cost there.
 */
final class PackingBound {
    private static final int PATIENCE = 10;
    private static final int PLACES_BETWEEN_LOOKS = 16;
    private static final double SHORTEST_STEP = 0.001;

    private final Model model;
    private final Packing packing;
    private final long scale;
    private final long[] price;
    private final int[] timesTaken;

    /** @param relaxation solved, with the worth of a person that the bound is to count with */
    PackingBound(Relaxation relaxation) {
        model = relaxation.model();
        packing = new Packing(model, new PairsByPlace(model));
        scale = relaxation.scale().fraction();
        price = new RelaxedPrices(relaxation).utilities();
        timesTaken = new int[model.units()];
    }

    /**
     * The lowest bound found on the worth of every plan.
     *
     * @param target worth of the best known plan; the walk ends when the bound reaches it
     */
    long run(long target, int rounds, BooleanSupplier stop) {
        long best = evaluate(stop);
        long[] bestPrice = price.clone();
        int[] bestTaken = timesTaken.clone();
        double shorten = 1;
        int sinceBetter = 0;
        for (int round = 0; round < rounds && shorten > SHORTEST_STEP && !stop.getAsBoolean(); round++) {
            if (Math.floorDiv(best, scale) <= target || !step(shorten * (best - target * scale))) {
                break;
            }
            long bound = evaluate(stop);
            if (bound < best) {
                best = bound;
                System.arraycopy(price, 0, bestPrice, 0, price.length);
                System.arraycopy(timesTaken, 0, bestTaken, 0, price.length);
                sinceBetter = 0;
            } else if (++sinceBetter == PATIENCE) {
                sinceBetter = 0;
                shorten /= 2;
                System.arraycopy(bestPrice, 0, price, 0, price.length);
                System.arraycopy(bestTaken, 0, timesTaken, 0, price.length);
            }
        }
        return Math.floorDiv(best, scale);
    }

    /** The bound at the prices now, or none (the highest number there is) when told to stop before it was summed up. */
    private long evaluate(BooleanSupplier stop) {
        Arrays.fill(timesTaken, 0);
        long sum = 0;
        for (long y : price) {
            sum += y;
        }
        for (int p = 0; p < model.places(); p++) {
            if (p % PLACES_BETWEEN_LOOKS == 0 && stop.getAsBoolean()) {
                return Long.MAX_VALUE;
            }
            sum += packing.solve(p, price, scale, timesTaken);
        }
        return sum;
    }

    /** Moves the prices; false when the subgradient is zero, so that the bound is at its best. */
    private boolean step(double distance) {
        long norm = 0;
        for (int u = 0; u < price.length; u++) {
            long slope = 1 - timesTaken[u];
            norm += slope < 0 || price[u] > 0 ? slope * slope : 0;
        }
        if (norm == 0) {
            return false;
        }
        double length = Math.max(1, distance / norm);
        for (int u = 0; u < price.length; u++) {
            price[u] = Math.max(0, price[u] - Math.round(length * (1 - timesTaken[u])));
        }
        return true;
    }
}
