package se.insteg.matching.flow;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Bertsekas' auction with ε-scaling on the roots of a {@link SeatNetwork}: rows without a seat bid for the place where they
 * gain most, so high that they would gain only ε more than at their next best; the lowest bid of a full place gives way. When
 * nobody is left bidding, each row gains within ε of its best. A first round with a large ε finds roughly what prices are; each
 * further round begins a little below the prices of the one before, with an ε of a fourth. The prices are an excellent start
 * for {@link ShortestAugmentingPaths}, which makes the plan exact.
 *
 * <p>Nobody fights to the last: a row leaves when its gain falls below {@link SeatNetwork#easyOutValue}. Otherwise rows that
 * cannot be placed would bid prices up in steps of ε to the worth of a person. Who left is decided exactly afterwards.
 */
public final class Auction {
    private static final int OUT = -1;
    private static final int FIRST_SHARE_OF_SPREAD = 2;
    private static final int LAST_SHARE_OF_SPREAD = 512;
    private static final int FINER = 4;

    private final SeatNetwork network;
    private final int[] root;
    private final int[] pairOf;
    private final int[] queue;
    private final long firstEpsilon;
    private final long lastEpsilon;
    private final long leaveBelow;
    private long[] price;

    /** @param step what values differ by at least; a smaller ε gains nothing */
    public Auction(SeatNetwork network, long step) {
        this.network = network;
        root = new int[network.nodes()];
        for (int n = 0; n < root.length; n++) {
            root[n] = network.parent()[n] < 0 ? n : root[network.parent()[n]];
        }
        pairOf = new int[network.rows()];
        queue = new int[Math.max(1, network.rows())];
        price = new long[network.nodes()];
        leaveBelow = network.easyOutValue();
        long spread = network.spread();
        firstEpsilon = Math.max(step, spread / FIRST_SHARE_OF_SPREAD);
        lastEpsilon = Math.max(step, spread / LAST_SHARE_OF_SPREAD);
    }

    /** Holds the auction; false when told to stop before it was over. */
    public boolean run(BooleanSupplier stop) {
        long epsilon = firstEpsilon;
        while (round(epsilon, stop)) {
            if (epsilon == lastEpsilon) {
                return true;
            }
            // Prices are up to ε too high, and stay so at places that find nobody from now on. Lowered by twice ε, few
            // do,
            // at the cost of a few bids more.
            for (int n = 0; n < price.length; n++) {
                price[n] = Math.max(0, price[n] - 2 * epsilon);
            }
            epsilon = Math.max(lastEpsilon, epsilon / FINER);
        }
        return false;
    }

    private boolean round(long epsilon, BooleanSupplier stop) {
        Bids bids = new Bids(network, root, price);
        Shortlist shortlist = new Shortlist(network, root, bids.prices(), leaveBelow);
        Arrays.fill(pairOf, OUT);
        int first = 0;
        int waiting = network.rows();
        for (int row = 0; row < waiting; row++) {
            queue[row] = row;
        }
        for (int turn = 0; waiting > 0; turn++) {
            if ((turn & 4095) == 0 && stop.getAsBoolean()) {
                return false;
            }
            int row = queue[first];
            first = first + 1 == queue.length ? 0 : first + 1;
            waiting--;
            int evicted = bid(row, bids, shortlist, epsilon);
            if (evicted != OUT) {
                pairOf[evicted] = OUT;
                int last = first + waiting;
                queue[last >= queue.length ? last - queue.length : last] = evicted;
                waiting++;
            }
        }
        price = bids.prices();
        return true;
    }

    /** The pair each row holds, or −1. */
    public int[] pairs() {
        return pairOf;
    }

    /** The price of a seat at each node: that of its root. */
    public long[] prices() {
        long[] ofRoot = new long[price.length];
        for (int n = 0; n < ofRoot.length; n++) {
            ofRoot[n] = price[root[n]];
        }
        return ofRoot;
    }

    /** The row places its bid; returns the row that gives way, or −1. */
    private int bid(int row, Bids bids, Shortlist shortlist, long epsilon) {
        shortlist.look(row);
        int best = shortlist.best();
        int bestPlace = best == OUT ? OUT : root[network.node()[best]];
        // Nobody can bid for a place without seats, and its price never rises: the row would come back to it for ever.
        // It
        // leaves, though another place may suit it; the exact method finds that, and such pairs are rare (in parts of a
        // plan).
        if (best == OUT || network.capacity()[bestPlace] == 0) {
            return OUT;
        }
        pairOf[row] = best;
        return bids.offer(bestPlace, row, bids.price(bestPlace) + shortlist.most() - shortlist.next() + epsilon);
    }
}
