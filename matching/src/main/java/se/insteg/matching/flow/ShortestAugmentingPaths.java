package se.insteg.matching.flow;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The textbook method of successive shortest augmenting paths with prices (Hungarian method, sparse), on a
 * {@link SeatNetwork}, kept open for changes: after every call the plan is optimal for the rows inserted so far.
 *
 * <p>The sink stands above all roots; a row that is out sits there with value 0. With gain(r) = value − price where row r
 * sits, these conditions hold between calls (complementary slackness):
 * <ol>
 *   <li>no row would gain more at another node or out;
 *   <li>a node with a free seat is not dearer than the node above it;
 *   <li>a node in use is not cheaper than the node above it.
 * </ol>
 * So the prices prove the plan optimal. A change takes one unit of flow away and searches, by Dijkstra with reduced
 * costs, the cheapest chain of moves that closes the hole; raising the prices along it keeps the conditions true.
 */
public final class ShortestAugmentingPaths {
    private static final int NONE = -1;

    private final SeatNetwork network;
    private final int sink;
    private final long[] value;
    private final long[] price;
    private final int[] flow;
    private final int[] pairOf;
    private final Residents residents;
    private final PathSearch search;

    public ShortestAugmentingPaths(SeatNetwork network) {
        this.network = network;
        sink = network.nodes();
        value = network.value().clone();
        price = new long[sink + 1];
        flow = new int[sink];
        pairOf = new int[network.rows()];
        Arrays.fill(pairOf, NONE);
        residents = new Residents(network.rows(), sink + 1);
        search = new PathSearch(network, value, price, flow, pairOf, residents);
    }

    /** A copy that changes independently. */
    public ShortestAugmentingPaths(ShortestAugmentingPaths other) {
        network = other.network;
        sink = other.sink;
        value = other.value.clone();
        price = other.price.clone();
        flow = other.flow.clone();
        pairOf = other.pairOf.clone();
        residents = new Residents(other.residents);
        search = new PathSearch(network, value, price, flow, pairOf, residents);
    }

    /** Inserts all rows in order into an empty plan; true when all were inserted, false when told to stop before. */
    public boolean insertAll(BooleanSupplier stop) {
        for (int row = 0; row < network.rows(); row++) {
            if ((row & 63) == 0 && stop.getAsBoolean()) {
                return false;
            }
            insert(row);
        }
        return true;
    }

    /** Brings in a row that is not in the plan yet: the chain ends in a free seat or with somebody out. */
    public void insert(int row) {
        augment(search.fromRow(row, sink), row);
    }

    /** Changes the value of one pair of an inserted row and makes the plan optimal again. */
    public void change(int row, int pair, long newValue) {
        long old = value[pair];
        value[pair] = newValue;
        boolean worseHere = pair == pairOf[row] && newValue < old;
        boolean betterThere = pair != pairOf[row] && newValue - price[network.node()[pair]] > gain(row);
        if (worseHere || betterThere) {
            int at = where(row);
            residents.leave(row, at);
            augment(search.fromRow(row, at), row);
        }
    }

    public long value(int pair) {
        return value[pair];
    }

    /** The pair the row takes, or −1 when it is out. */
    public int pair(int row) {
        return pairOf[row];
    }

    /** How many rows sit at the node or below it. */
    public int flow(int node) {
        return flow[node];
    }

    /**
     * The price of a seat at each node, at least that of the node above and at least 0. Nodes nobody uses are raised to
     * the price above them, which changes no row's choice: rows preferred other nodes already when it was cheaper.
     */
    public long[] prices() {
        long[] normal = new long[sink];
        for (int n = 0; n < sink; n++) {
            int above = network.parent()[n];
            normal[n] = Math.max(price[n] - price[sink], above < 0 ? 0 : normal[above]);
        }
        return normal;
    }

    /** Value of the plan. */
    public long planValue() {
        long sum = 0;
        for (int pair : pairOf) {
            sum += pair == NONE ? 0 : value[pair];
        }
        return sum;
    }

    private long gain(int row) {
        int pair = pairOf[row];
        return (pair == NONE ? 0 : value[pair]) - price[where(row)];
    }

    private int where(int row) {
        int pair = pairOf[row];
        return pair == NONE ? sink : network.node()[pair];
    }

    /** Moves every row of the chain found one step along; {@code moved} sits nowhere yet. */
    private void augment(int end, int moved) {
        int n = end;
        while (n != NONE) {
            int from = search.cameFrom(n);
            int row = search.cameRow(n);
            if (row != NONE) {
                if (row != moved) {
                    residents.leave(row, from);
                }
                pairOf[row] = search.cameBy(n);
                residents.join(row, n);
            } else if (isAbove(n, from)) {
                flow[from]++;
            } else {
                flow[n]--;
            }
            n = from;
        }
        search.raisePrices(end);
    }

    private boolean isAbove(int n, int below) {
        return below != sink && (network.parent()[below] == n || (n == sink && network.parent()[below] == NONE));
    }
}
