package se.insteg.matching.flow;

import java.util.Arrays;

/**
 * A few pairs of each row: those that gained most when all its pairs were last looked at, and what the others gained at most
 * then. While prices only rise, the others gain no more, so they need not be looked at until the second best of the few falls
 * below that.
 */
final class Shortlist {
    private static final int LENGTH = 2;
    private static final int NONE = -1;

    private final SeatNetwork network;
    private final int[] root;
    private final long[] price;
    private final long leastGain;
    private final int[] listed;
    private final long[] othersGain;
    private final int[] top = new int[LENGTH + 1];
    private final long[] topGain = new long[LENGTH + 1];

    private int best;
    private long most;
    private long next;

    /**
     * @param price of each root; read when asked, and expected never to fall
     * @param leastGain gains below this are all the same
     */
    Shortlist(SeatNetwork network, int[] root, long[] price, long leastGain) {
        this.network = network;
        this.root = root;
        this.price = price;
        this.leastGain = leastGain;
        listed = new int[LENGTH * network.rows()];
        othersGain = new long[network.rows()];
        Arrays.fill(listed, NONE);
        Arrays.fill(othersGain, Long.MAX_VALUE);
    }

    /** Finds the row's best pair and what it and the next best gain. */
    void look(int row) {
        best = NONE;
        most = leastGain;
        next = leastGain;
        for (int i = row * LENGTH; i < (row + 1) * LENGTH && listed[i] != NONE; i++) {
            compare(listed[i], gain(listed[i]));
        }
        if (next < othersGain[row]) {
            lookAtAll(row);
        }
    }

    /** The pair found, or −1 when none gains more than the least. */
    int best() {
        return best;
    }

    /** What the best gains. */
    long most() {
        return most;
    }

    /** What the next best gains. */
    long next() {
        return next;
    }

    private long gain(int pair) {
        return network.value()[pair] - price[root[network.node()[pair]]];
    }

    private void compare(int pair, long gain) {
        if (gain > most) {
            next = most;
            most = gain;
            best = pair;
        } else if (gain > next) {
            next = gain;
        }
    }

    private void lookAtAll(int row) {
        Arrays.fill(top, NONE);
        Arrays.fill(topGain, leastGain);
        long[] value = network.value();
        int[] node = network.node();
        int end = network.start()[row + 1];
        long least = leastGain;
        for (int k = network.start()[row]; k < end; k++) {
            long gain = value[k] - price[root[node[k]]];
            if (gain > least) {
                insert(k, gain);
                least = topGain[LENGTH];
            }
        }
        System.arraycopy(top, 0, listed, row * LENGTH, LENGTH);
        othersGain[row] = topGain[LENGTH];
        best = top[0];
        most = topGain[0];
        next = topGain[1];
    }

    private void insert(int pair, long gain) {
        int i = LENGTH;
        for (; i > 0 && topGain[i - 1] < gain; i--) {
            top[i] = top[i - 1];
            topGain[i] = topGain[i - 1];
        }
        top[i] = pair;
        topGain[i] = gain;
    }
}
