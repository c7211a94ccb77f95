package se.insteg.matching.search;

import org.jspecify.annotations.Nullable;

/** Chooses the pair that branch and bound decides next: where the relaxation breaks a rule, or could. */
final class Branching {
    private Branching() {}

    /** The unit and the pair to decide. */
    record Choice(int unit, int pair) {}

    /** A pair of a split household, else one in the limit passed most, else one that is not decided yet; null if none. */
    static @Nullable Choice choose(Relaxation relaxation) {
        Choice split = splitHousehold(relaxation);
        if (split != null) {
            return split;
        }
        Choice passed = passedLimit(relaxation);
        return passed != null ? passed : undecided(relaxation);
    }

    private static @Nullable Choice splitHousehold(Relaxation relaxation) {
        Model model = relaxation.model();
        Choice best = null;
        int most = 0;
        for (int u = 0; u < model.units(); u++) {
            int size = model.size()[u];
            for (int person = 0; person < size; person++) {
                int pair = relaxation.pair(u, person);
                int count = pair < 0 ? 0 : relaxation.personsAt(u, pair);
                if (count > 0 && count < size && count > most) {
                    most = count;
                    best = new Choice(u, pair);
                }
            }
        }
        return best;
    }

    private static int mostPassed(Relaxation relaxation) {
        int[] load = relaxation.loads();
        int worst = -1;
        int excess = 0;
        for (int l : relaxation.doors().crossing) {
            int by = load[l] - relaxation.model().limitCapacity()[l];
            if (by > excess) {
                excess = by;
                worst = l;
            }
        }
        return worst;
    }

    private static @Nullable Choice passedLimit(Relaxation relaxation) {
        int limit = mostPassed(relaxation);
        if (limit < 0) {
            return null;
        }
        Model model = relaxation.model();
        for (int u = 0; u < model.units(); u++) {
            // The first person stands for all: split households are decided before limits.
            int pair = relaxation.pair(u, 0);
            if (pair >= 0 && !relaxation.isForced(pair) && countsUnder(model, pair, limit)) {
                return new Choice(u, pair);
            }
        }
        return null;
    }

    /**
     * Where no rule is broken the bound can still be above the plan: by what multipliers pay for room that is not used. A pair
     * under such a limit, since deciding it moves that slack; or any that is not decided.
     */
    private static @Nullable Choice undecided(Relaxation relaxation) {
        Model model = relaxation.model();
        Choice any = null;
        for (int u = 0; u < model.units(); u++) {
            int pair = relaxation.pair(u, 0);
            if (pair >= 0 && relaxation.isForced(pair)) {
                continue;
            }
            for (int k = model.start()[u]; k < model.start()[u + 1]; k++) {
                if (!relaxation.isForbidden(k)) {
                    if (hasMultiplier(relaxation, k)) {
                        return new Choice(u, k);
                    }
                    any = any == null ? new Choice(u, k) : any;
                }
            }
        }
        return any;
    }

    private static boolean hasMultiplier(Relaxation relaxation, int pair) {
        Model model = relaxation.model();
        for (int i = model.pairLimitStart()[pair]; i < model.pairLimitStart()[pair + 1]; i++) {
            if (relaxation.multiplier(model.pairLimit()[i]) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean countsUnder(Model model, int pair, int limit) {
        for (int i = model.pairLimitStart()[pair]; i < model.pairLimitStart()[pair + 1]; i++) {
            if (model.pairLimit()[i] == limit) {
                return true;
            }
        }
        return false;
    }
}
