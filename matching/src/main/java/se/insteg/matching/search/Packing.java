package se.insteg.matching.search;

import java.util.Arrays;

/**
 * The best set of units one place can take, when each brings a gain: a knapsack with class caps. Exact by trying, with the
 * best gain per seat as bound, where few units bring a gain; otherwise by dynamic programming over seats without the class
 * caps; and where that would be too large, by filling the seats in the order of gain per seat and counting the unit that no
 * longer fits for its part (the knapsack's linear relaxation). Both are never less than the exact value.
 */
final class Packing {
    /** Candidates that are tried out: at worst 2^18 sets, in practice a few hundred, since the bound cuts most off. */
    private static final int FEW_TO_TRY = 18;

    /** Candidates × seats of the dynamic programme: 4 MB, and some milliseconds for one place. */
    private static final int MOST_CELLS = 1 << 22;

    /** Gains up to this may be multiplied by a size (at most 100). */
    private static final long TIMES_ANY_SIZE = Long.MAX_VALUE >> 7;

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
    private boolean[] takes = new boolean[0];
    private long[] value = new long[0];
    private long best;
    private final int mostCells;

    Packing(Model model, PairsByPlace byPlace) {
        this(model, byPlace, MOST_CELLS);
    }

    Packing(Model model, PairsByPlace byPlace, int mostCells) {
        this.model = model;
        this.mostCells = mostCells;
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
        Arrays.fill(bestTaken, 0, candidates, false);
        if (candidates <= FEW_TO_TRY) {
            extend(0, seats, 0);
        } else if (candidates * (seats + 1L) <= mostCells) {
            fill(seats);
        } else {
            fillInOrder(seats);
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
            position[candidates] = at;
            gain[candidates] = g;
            size[candidates++] = model.size()[u];
        }
        sort();
    }

    /** Shell's sort: in place over the three arrays, and for the few candidates that are the rule a plain insertion sort. */
    private void sort() {
        for (int gap = firstGap(candidates); gap > 0; gap = gap == 2 ? 1 : gap * 5 / 11) {
            for (int i = gap; i < candidates; i++) {
                int p = position[i];
                long g = gain[i];
                int s = size[i];
                int at = i;
                for (; at >= gap && gainsMore(g, s, gain[at - gap], size[at - gap]); at -= gap) {
                    position[at] = position[at - gap];
                    gain[at] = gain[at - gap];
                    size[at] = size[at - gap];
                }
                position[at] = p;
                gain[at] = g;
                size[at] = s;
            }
        }
    }

    private static int firstGap(int count) {
        return count <= 40 ? Math.min(1, count) : count * 5 / 11;
    }

    /** Per seat: gain / size > otherGain / otherSize, without leaving 64 bits. */
    private static boolean gainsMore(long gain, int size, long otherGain, int otherSize) {
        if (gain < TIMES_ANY_SIZE && otherGain < TIMES_ANY_SIZE) {
            return gain * otherSize > otherGain * size;
        }
        long whole = gain / size - otherGain / otherSize;
        return whole > 0 || (whole == 0 && gain % size * otherSize > otherGain % otherSize * size);
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
        int row = seats + 1;
        if (takes.length < candidates * row) {
            takes = new boolean[candidates * row];
        } else {
            Arrays.fill(takes, 0, candidates * row, false);
        }
        if (value.length < row) {
            value = new long[row];
        } else {
            Arrays.fill(value, 0, row, 0);
        }
        for (int i = 0; i < candidates; i++) {
            for (int s = seats; s >= size[i]; s--) {
                if (value[s - size[i]] + gain[i] > value[s]) {
                    value[s] = value[s - size[i]] + gain[i];
                    takes[i * row + s] = true;
                }
            }
        }
        best = value[seats];
        int left = seats;
        for (int i = candidates - 1; i >= 0; i--) {
            bestTaken[i] = takes[i * row + left];
            left -= bestTaken[i] ? size[i] : 0;
        }
    }

    /** What is left for the first that does not fit is filled with a part of it, rounded up, and is full. */
    private void fillInOrder(int seats) {
        int left = seats;
        for (int i = 0; i < candidates && left > 0; i++) {
            bestTaken[i] = size[i] <= left;
            best += bestTaken[i] ? gain[i] : Math.min(gain[i], (gain[i] / size[i] + 1) * left);
            left -= Math.min(left, size[i]);
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
