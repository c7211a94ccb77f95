package se.insteg.matching.search;

import java.util.Arrays;

/**
 * The best set of units one place can take, when each brings a gain: a knapsack with class caps. Exact by trying, with the
 * best gain per seat as bound, where few units bring a gain; otherwise by dynamic programming over seats without the class
 * caps, which is never less than the exact value.
 */
final class Packing {
    private static final int FEW = 18;
    private static final int OVER = -1;

    private final Model model;
    private final PairsByPlace byPlace;
    private final int[] limitLeft;
    private final int persons;
    private int[] position = new int[64];
    private long[] gain = new long[64];
    private int[] size = new int[64];
    private int candidates;

    private boolean[] taken = new boolean[64];
    private boolean[] bestTaken = new boolean[64];
    private long best;

    Packing(Model model, PairsByPlace byPlace) {
        this.model = model;
        this.byPlace = byPlace;
        limitLeft = model.limitCapacity().clone();
        persons = model.persons();
    }

    /**
     * The most that units at the place can gain together.
     *
     * @param price what each unit must be paid before it gains
     * @param scale the worth of pairs is multiplied by this before comparing with prices
     * @param timesTaken counted up for each unit of the best set
     */
    long solve(int place, long[] price, long scale, int[] timesTaken) {
        collect(place, price, scale);
        int seats = Math.min(model.capacity()[place], persons);
        best = 0;
        if (candidates <= FEW) {
            Arrays.fill(bestTaken, 0, candidates, false);
            extend(0, seats, 0);
        } else {
            fill(seats);
        }
        for (int i = 0; i < candidates; i++) {
            if (bestTaken[i]) {
                timesTaken[byPlace.unit(position[i])]++;
            }
        }
        return best;
    }

    /** Units with a gain, the highest gain per seat first. */
    private void collect(int place, long[] price, long scale) {
        candidates = 0;
        for (int at = byPlace.first(place); at < byPlace.end(place); at++) {
            int u = byPlace.unit(at);
            long g = model.worth(u, byPlace.pair(at)) * scale - price[u];
            if (g <= 0) {
                continue;
            }
            if (candidates == position.length) {
                grow();
            }
            int i = candidates++;
            int s = model.size()[u];
            while (i > 0 && gain[i - 1] * s < g * size[i - 1]) {
                position[i] = position[i - 1];
                gain[i] = gain[i - 1];
                size[i] = size[i - 1];
                i--;
            }
            position[i] = at;
            gain[i] = g;
            size[i] = s;
        }
    }

    private void extend(int i, int seats, long sum) {
        if (sum > best) {
            best = sum;
            System.arraycopy(taken, 0, bestTaken, 0, i);
            Arrays.fill(bestTaken, i, candidates, false);
        }
        if (i == candidates || seats == 0 || sum + (gain[i] / size[i] + 1) * seats <= best) {
            return;
        }
        if (size[i] <= seats && takeLimits(byPlace.pair(position[i]), size[i])) {
            taken[i] = true;
            extend(i + 1, seats - size[i], sum + gain[i]);
            giveBackLimits(byPlace.pair(position[i]), size[i], OVER);
        }
        taken[i] = false;
        extend(i + 1, seats, sum);
    }

    private boolean takeLimits(int pair, int persons) {
        for (int i = model.pairLimitStart()[pair]; i < model.pairLimitStart()[pair + 1]; i++) {
            limitLeft[model.pairLimit()[i]] -= persons;
            if (limitLeft[model.pairLimit()[i]] < 0) {
                giveBackLimits(pair, persons, i);
                return false;
            }
        }
        return true;
    }

    /** Gives back what was taken up to and including one position of the pair's limits, or all. */
    private void giveBackLimits(int pair, int persons, int upTo) {
        int end = upTo == OVER ? model.pairLimitStart()[pair + 1] : upTo + 1;
        for (int i = model.pairLimitStart()[pair]; i < end; i++) {
            limitLeft[model.pairLimit()[i]] += persons;
        }
    }

    private void fill(int seats) {
        long[] value = new long[seats + 1];
        boolean[][] takes = new boolean[candidates][seats + 1];
        for (int i = 0; i < candidates; i++) {
            for (int s = seats; s >= size[i]; s--) {
                if (value[s - size[i]] + gain[i] > value[s]) {
                    value[s] = value[s - size[i]] + gain[i];
                    takes[i][s] = true;
                }
            }
        }
        best = value[seats];
        int left = seats;
        for (int i = candidates - 1; i >= 0; i--) {
            bestTaken[i] = takes[i][left];
            left -= bestTaken[i] ? size[i] : 0;
        }
    }

    private void grow() {
        int longer = 2 * candidates;
        position = Arrays.copyOf(position, longer);
        gain = Arrays.copyOf(gain, longer);
        size = Arrays.copyOf(size, longer);
        taken = Arrays.copyOf(taken, longer);
        bestTaken = Arrays.copyOf(bestTaken, longer);
    }
}
