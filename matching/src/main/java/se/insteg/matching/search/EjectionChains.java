package se.insteg.matching.search;

import java.util.function.BooleanSupplier;
import se.insteg.matching.flow.Residents;

/**
 * Local search by ejection chains: a unit takes a better place; if it does not fit there, units that stand in its way
 * leave and look for another place in the same manner, a few links deep. A chain is kept when the whole is worth more.
 */
final class EjectionChains {
    private static final int LINKS = 3;
    private static final int TRIALS_PER_LINK = 12;

    private final Model model;
    private final Plan plan;
    private final Residents guests;
    private final int[] movedInChain;
    private int chain;

    EjectionChains(Model model, Plan plan) {
        this.model = model;
        this.plan = plan;
        guests = plan.guests();
        movedInChain = new int[model.units()];
    }

    /** Improves until no unit finds a gaining chain, or told to stop. */
    void run(BooleanSupplier stop) {
        boolean improved = true;
        while (improved) {
            improved = false;
            for (int u = 0; u < model.units(); u++) {
                if (stop.getAsBoolean()) {
                    return;
                }
                improved |= improve(u);
            }
        }
    }

    private boolean improve(int unit) {
        chain++;
        int from = plan.pair(unit);
        long had = from == Plan.OUT ? 0 : model.worth(unit, from);
        if (from != Plan.OUT) {
            take(unit);
        }
        if (settle(unit, had, LINKS)) {
            return true;
        }
        if (from != Plan.OUT) {
            put(unit, from);
        }
        return false;
    }

    /**
     * Finds a place for an unplaced unit so that its worth there, less what others lose, is more than {@code needed};
     * leaves the plan as it was when there is none.
     */
    private boolean settle(int unit, long needed, int links) {
        movedInChain[unit] = chain;
        int trials = TRIALS_PER_LINK * links;
        for (int k = model.start()[unit]; k < model.start()[unit + 1]; k++) {
            long worth = model.worth(unit, k);
            if (worth <= needed) {
                continue;
            }
            if (plan.fits(unit, k)) {
                put(unit, k);
                return true;
            }
            if (links > 1 && trials > 0) {
                int place = model.place()[k];
                int w = guests.first(place);
                while (w >= 0 && trials-- > 0) {
                    int after = guests.next(w);
                    if (movedInChain[w] != chain && push(unit, k, w, worth - needed, links)) {
                        return true;
                    }
                    w = after;
                }
            }
        }
        movedInChain[unit] = 0;
        return false;
    }

    private boolean push(int unit, int pair, int other, long surplus, int links) {
        int from = plan.pair(other);
        long had = model.worth(other, from);
        take(other);
        if (plan.fits(unit, pair)) {
            put(unit, pair);
            if (had < surplus) {
                settleFreely(other);
                return true;
            }
            if (settle(other, had - surplus, links - 1)) {
                return true;
            }
            take(unit);
        }
        put(other, from);
        return false;
    }

    /** The unit may stay out, since the chain gains without it; it takes the best place that is left. */
    private void settleFreely(int unit) {
        int best = Plan.OUT;
        for (int k = model.start()[unit]; k < model.start()[unit + 1]; k++) {
            boolean better = model.worth(unit, k) > (best == Plan.OUT ? 0 : model.worth(unit, best));
            if (better && plan.fits(unit, k)) {
                best = k;
            }
        }
        if (best != Plan.OUT) {
            put(unit, best);
        }
    }

    private void put(int unit, int pair) {
        plan.place(unit, pair);
        guests.join(unit, model.place()[pair]);
    }

    private void take(int unit) {
        guests.leave(unit, model.place()[plan.pair(unit)]);
        plan.remove(unit);
    }
}
