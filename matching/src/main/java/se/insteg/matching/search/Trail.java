package se.insteg.matching.search;

import java.util.Arrays;

/** Decisions on a {@link Relaxation} that can be taken back in reverse order, and what follows from them. */
final class Trail {
    private final Relaxation relaxation;
    private final Model model;
    private final PairsByPlace byPlace;
    private final int[] usedSeats;
    private final int[] usedLimit;
    private int[] unit = new int[256];
    private int[] pair = new int[256];
    private boolean[] used = new boolean[256];
    private int length;

    Trail(Relaxation relaxation) {
        this.relaxation = relaxation;
        model = relaxation.model();
        byPlace = new PairsByPlace(model);
        usedSeats = new int[model.places()];
        usedLimit = new int[model.limits()];
    }

    int mark() {
        return length;
    }

    void undoTo(int mark) {
        while (length > mark) {
            length--;
            if (used[length]) {
                relaxation.release(unit[length], pair[length]);
                count(unit[length], pair[length], -1);
            } else {
                relaxation.allow(unit[length], pair[length]);
            }
        }
    }

    void forbid(int u, int k) {
        if (!relaxation.isForbidden(k)) {
            relaxation.forbid(u, k);
            push(u, k, false);
        }
    }

    /** Decides that the unit uses the pair; false when what was decided before leaves no room for it. */
    boolean use(int u, int k) {
        count(u, k, 1);
        push(u, k, true);
        relaxation.force(u, k);
        for (int other = model.start()[u]; other < model.start()[u + 1]; other++) {
            if (other != k) {
                forbid(u, other);
            }
        }
        int place = model.place()[k];
        boolean possible = usedSeats[place] <= model.capacity()[place];
        for (int i = model.pairLimitStart()[k]; i < model.pairLimitStart()[k + 1]; i++) {
            possible &= usedLimit[model.pairLimit()[i]] <= model.limitCapacity()[model.pairLimit()[i]];
        }
        if (possible) {
            forbidWhatNoLongerFits(place);
        }
        return possible;
    }

    /**
     * Forbids pairs that no plan better than the best known can use: using pair k by all s persons lowers the bound by at
     * least s times its reduced cost, utility − (value − price).
     */
    void forbidHopeless(long bestWorth) {
        long[] price = relaxation.nodePrices();
        int[] node = relaxation.doors().nodeOfPair;
        long slack =
                relaxation.scaledBound() - (bestWorth + 1) * relaxation.scale().fraction();
        int first = length;
        for (int u = 0; u < model.units(); u++) {
            long utility = 0;
            for (int k = model.start()[u]; k < model.start()[u + 1]; k++) {
                if (!relaxation.isForbidden(k)) {
                    utility = Math.max(utility, relaxation.valueOf(u, k) - price[node[k]]);
                }
            }
            for (int k = model.start()[u]; k < model.start()[u + 1]; k++) {
                if (relaxation.isForbidden(k)) {
                    continue;
                }
                long reducedCost = utility - (relaxation.valueOf(u, k) - price[node[k]]);
                if (reducedCost > slack / model.size()[u]) {
                    push(u, k, false);
                }
            }
        }
        for (int i = first; i < length; i++) {
            relaxation.forbid(unit[i], pair[i]);
        }
    }

    private void forbidWhatNoLongerFits(int place) {
        for (int i = byPlace.first(place); i < byPlace.end(place); i++) {
            int k = byPlace.pair(i);
            int u = byPlace.unit(i);
            if (!relaxation.isForbidden(k) && !relaxation.isForced(k) && !roomFor(u, k)) {
                forbid(u, k);
            }
        }
    }

    private boolean roomFor(int u, int k) {
        int size = model.size()[u];
        int place = model.place()[k];
        boolean room = usedSeats[place] + size <= model.capacity()[place];
        for (int i = model.pairLimitStart()[k]; i < model.pairLimitStart()[k + 1]; i++) {
            room &= usedLimit[model.pairLimit()[i]] + size <= model.limitCapacity()[model.pairLimit()[i]];
        }
        return room;
    }

    private void count(int u, int k, int sign) {
        usedSeats[model.place()[k]] += sign * model.size()[u];
        for (int i = model.pairLimitStart()[k]; i < model.pairLimitStart()[k + 1]; i++) {
            usedLimit[model.pairLimit()[i]] += sign * model.size()[u];
        }
    }

    private void push(int u, int k, boolean isUsed) {
        if (length == unit.length) {
            unit = Arrays.copyOf(unit, length * 2);
            pair = Arrays.copyOf(pair, length * 2);
            used = Arrays.copyOf(used, length * 2);
        }
        unit[length] = u;
        pair[length] = k;
        used[length++] = isUsed;
    }
}
