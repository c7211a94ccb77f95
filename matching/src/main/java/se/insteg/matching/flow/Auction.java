package se.insteg.matching.flow;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Bertsekas' auction on the roots of a {@link SeatNetwork}: rows without a seat bid for the place where they gain most,
 * so high that they would gain only ε more than at their next best; the lowest bid of a full place gives way. Prices only
 * rise, and a place with a free seat costs nothing. When nobody is left bidding, each row gains within ε of its best, so
 * the plan is within rows × ε of the optimum, and its prices are an excellent start for
 * {@link ShortestAugmentingPaths}, which makes it exact.
 *
 * <p>Nobody fights to the last: a row leaves when its gain falls below {@link SeatNetwork#easyOutValue}. Otherwise rows that cannot be placed would bid prices up in steps of ε to the worth of a person. Who left is
 * decided exactly afterwards.
 */
public final class Auction {
    private static final int OUT = -1;

    private final SeatNetwork network;
    private final long epsilon;
    private final int[] root;
    private final int[] pairOf;
    private final Bids bids;
    private final int[] queue;
    private long leaveBelow;

    public Auction(SeatNetwork network, long epsilon) {
        this.network = network;
        this.epsilon = epsilon;
        root = new int[network.nodes()];
        for (int n = 0; n < root.length; n++) {
            root[n] = network.parent()[n] < 0 ? n : root[network.parent()[n]];
        }
        pairOf = new int[network.rows()];
        Arrays.fill(pairOf, OUT);
        queue = new int[Math.max(1, network.rows())];
        bids = new Bids(network, root);
    }

    /** Holds the auction; false when told to stop before it was over. */
    public boolean run(BooleanSupplier stop) {
        leaveBelow = network.easyOutValue();
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
            int evicted = bid(row);
            if (evicted != OUT) {
                pairOf[evicted] = OUT;
                int last = first + waiting;
                queue[last >= queue.length ? last - queue.length : last] = evicted;
                waiting++;
            }
        }
        return true;
    }

    /** The pair each row holds, or −1. */
    public int[] pairs() {
        return pairOf;
    }

    /** The price of a seat at each node: that of its root. */
    public long[] prices() {
        long[] price = new long[network.nodes()];
        for (int n = 0; n < price.length; n++) {
            price[n] = bids.price(root[n]);
        }
        return price;
    }

    /** The row places its bid; returns the row that gives way, or −1. */
    private int bid(int row) {
        int best = OUT;
        int bestPlace = OUT;
        long most = leaveBelow;
        long next = leaveBelow;
        for (int k = network.start()[row]; k < network.start()[row + 1]; k++) {
            int place = root[network.node()[k]];
            long gain = network.value()[k] - bids.price(place);
            if (gain > most) {
                next = most;
                most = gain;
                best = k;
                bestPlace = place;
            } else if (gain > next) {
                next = gain;
            }
        }
        if (best == OUT || network.capacity()[bestPlace] == 0) {
            return OUT;
        }
        pairOf[row] = best;
        return bids.offer(bestPlace, row, bids.price(bestPlace) + most - next + epsilon);
    }
}
