package se.insteg.matching.flow;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The textbook method of successive shortest augmenting paths with prices (Hungarian method, sparse), on a
 * {@link SeatNetwork}, kept open for changes: after every call the plan is optimal for the rows inserted so far.
 *
 * <p>The sink stands above all roots; a row that is out sits there with value 0. A <em>hole</em> is a seat counted as taken in
 * which nobody sits (at the sink: a row missing there); flow counts it, so the conditions hold while it waits to be filled. With gain(r) = value − price where row r
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

    /**
     * When the sink's price passes this, all are lowered. Prices are no further from the sink's than values are large, some
     * 2^58, and one search raises them by no more than that: far from 2^63.
     */
    private static final long HIGH = 1L << 60;

    private final SeatNetwork network;
    private final int sink;
    private final long[] value;
    private final long[] price;
    private final int[] flow;
    private final int[] pairOf;
    private final Residents residents;
    private final PathSearch search;
    private @Nullable HoleSearch holeSearch;

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
        search.outValue(network.easyOutValue());
        for (int row = 0; row < network.rows(); row++) {
            if ((row & 63) == 0 && stop.getAsBoolean()) {
                return false;
            }
            insert(row);
        }
        return nobodyLeavesEasily(stop);
    }

    /**
     * Starts an empty plan from prices and suggested pairs instead (of an {@link Auction}), and makes it optimal. A
     * suggestion is followed when it is the row's best under the prices; where a root has a price but is not filled by
     * those, its other seats become holes; then the remaining rows find the shortest ways to a hole or out; and the holes that
     * are left find theirs ({@link HoleSearch}).
     *
     * @param startPrice at least 0 at roots, and the same at all nodes of a tree
     * @param suggested the pair of each row, or −1
     * @return false when told to stop before it was done
     */
    public boolean insertAll(long[] startPrice, int[] suggested, BooleanSupplier stop) {
        search.outValue(network.easyOutValue());
        System.arraycopy(startPrice, 0, price, 0, sink);
        int[] waiting = new int[network.rows()];
        int count = 0;
        for (int row = 0; row < network.rows(); row++) {
            int pair = suggested[row];
            boolean best = pair != NONE
                    && value[pair] - price[network.node()[pair]]
                            == Math.max(search.outValue(), network.utility(row, price));
            if (best && roomOnTheWay(network.node()[pair])) {
                pairOf[row] = pair;
                residents.join(row, network.node()[pair]);
                addFlow(network.node()[pair], 1);
            } else {
                waiting[count++] = row;
            }
        }
        makeHoles();
        search.addHoles(sink, count);
        for (int i = 0; i < count; i++) {
            if ((i & 63) == 0 && stop.getAsBoolean()) {
                return false;
            }
            augment(search.fromRow(waiting[i]), waiting[i]);
        }
        search.noHoles(sink);
        if (!fillHoles(stop)) {
            return false;
        }
        return nobodyLeavesEasily(stop);
    }

    /**
     * Lowers the value of staying out to 0. The price of the sink falls as much, so being out gains what it gained; and so do
     * the prices of all nodes out of reach: those that nobody who is out gets to by any chain of moves. All conditions hold
     * after that, but one:
     * <ul>
     *   <li>Rows out, and rows at nodes in reach, have no pair with a node out of reach (it would be in reach), so what falls
     *       there tempts nobody; rows out of reach gain more by the fall where they are, and no more by it elsewhere.
     *   <li>A door in reach below a node out of reach is full (a free seat leads up), and so may be dearer. A door out of reach
     *       below a node in reach is not in use (use leads down), and so may be cheaper.
     *   <li>A root out of reach falls with the sink. A root in reach does not: a free seat there is too dear now, which is the
     *       one condition broken. It becomes a hole, and is filled by the shortest way from the sink ({@link HoleSearch}).
     * </ul>
     *
     * <p>Why rows may leave easily at first: where there are fewer seats than rows, nobody has to search the whole country
     * for a seat that does not exist before it is certain that somebody must stay out.
     */
    private boolean nobodyLeavesEasily(BooleanSupplier stop) {
        long fall = search.outValue();
        search.outValue(0);
        if (fall == 0 || residents.first(sink) == NONE) {
            return true;
        }
        price[sink] -= fall;
        boolean[] inReach = search.inReachOfThoseOut();
        for (int n = 0; n < sink; n++) {
            if (!inReach[n]) {
                price[n] -= fall;
            } else if (network.parent()[n] == NONE) {
                makeHoles(n);
            }
        }
        return fillHoles(stop);
    }

    private boolean fillHoles(BooleanSupplier stop) {
        boolean begun = false;
        for (int n = 0; n < sink; n++) {
            for (; search.holes(n) > 0; search.addHoles(n, -1)) {
                if (price[n] == price[sink]) {
                    giveBackHoles(n);
                    break;
                }
                if (stop.getAsBoolean()) {
                    return false;
                }
                HoleSearch fromHoles = holeSearch();
                if (!begun) {
                    fromHoles.begin();
                    begun = true;
                }
                fromHoles.fill(n);
            }
        }
        return true;
    }

    /** A root that costs no more than staying out may have free seats: all its holes are, without a search for each. */
    private void giveBackHoles(int root) {
        flow[root] -= search.holes(root);
        search.noHoles(root);
    }

    private HoleSearch holeSearch() {
        HoleSearch known = holeSearch;
        if (known == null) {
            known = new HoleSearch(network, value, price, flow, pairOf, residents, search);
            holeSearch = known;
        }
        return known;
    }

    private boolean roomOnTheWay(int node) {
        boolean room = true;
        for (int n = node; n != NONE && room; n = network.parent()[n]) {
            room = flow[n] < network.capacity()[n];
        }
        return room;
    }

    private void addFlow(int node, int seats) {
        for (int n = node; n != NONE; n = network.parent()[n]) {
            flow[n] += seats;
        }
    }

    /** Roots with a price must be full; doors cost no more than their root, so they need no holes. */
    private void makeHoles() {
        for (int n = 0; n < sink; n++) {
            if (network.parent()[n] == NONE && price[n] > 0) {
                makeHoles(n);
            }
        }
    }

    /** Counts every free seat of a root as taken: a hole. */
    private void makeHoles(int n) {
        int empty = network.capacity()[n] - flow[n];
        flow[n] += empty;
        search.addHoles(n, empty);
    }

    /** Brings in a row that is not in the plan yet: the chain ends in a free seat or with somebody out. */
    public void insert(int row) {
        search.addHoles(sink, 1);
        augment(search.fromRow(row), row);
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
            search.addHoles(at, 1);
            augment(search.fromRow(row), row);
        }
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
        return (pair == NONE ? search.outValue() : value[pair]) - price[where(row)];
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
            } else if (from == NONE) {
                break;
            } else if (isAbove(n, from)) {
                flow[from]++;
            } else {
                flow[n]--;
            }
            n = from;
        }
        search.raisePrices(end);
        if (price[sink] > HIGH) {
            rebase();
        }
    }

    /** Only differences to the sink's price matter; they stay small while prices only ever rise. */
    private void rebase() {
        long base = price[sink];
        for (int n = 0; n <= sink; n++) {
            price[n] -= base;
        }
    }

    private boolean isAbove(int n, int below) {
        return below != sink && (network.parent()[below] == n || (n == sink && network.parent()[below] == NONE));
    }
}
