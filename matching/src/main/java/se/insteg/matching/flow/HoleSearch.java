package se.insteg.matching.flow;

/**
 * Fills a hole (a seat counted as taken in which nobody sits) by the shortest chain of moves from the sink: somebody who is
 * out comes in, or a seat is given back. In the same residual network as {@link PathSearch}, but searched backwards from the
 * hole, along the pairs of each node: so nothing far from the hole is looked at, where a search from the sink would look at
 * everybody who is out. {@link Replacement} is the same search for a plan that lives on.
 *
 * <p>With the distance to the hole, prices fall: what is nearer to it than the sink is gets cheaper by how much nearer.
 */
final class HoleSearch {
    private static final int NONE = -1;

    private final SeatNetwork network;
    private final int sink;
    private final long[] value;
    private final long[] price;
    private final int[] flow;
    private final int[] pairOf;
    private final Residents residents;
    private final Forest forest;

    private final int[] columnStart;
    private final int[] columnPair;
    private final int[] columnRow;
    private final int[] where;
    private final long[] gain;
    private final Frontier frontier = new Frontier();
    private long shortest;
    private int lastNode;
    private int lastRow;
    private int lastPair;

    HoleSearch(
            SeatNetwork network,
            long[] value,
            long[] price,
            int[] flow,
            int[] pairOf,
            Residents residents,
            Forest forest) {
        this.network = network;
        this.value = value;
        this.price = price;
        this.flow = flow;
        this.pairOf = pairOf;
        this.residents = residents;
        this.forest = forest;
        sink = network.nodes();
        // Counted two further on and filled one further on: when all are filled, each start is where it belongs.
        columnStart = new int[sink + 2];
        for (int n : network.node()) {
            columnStart[n + 2]++;
        }
        for (int n = 2; n <= sink + 1; n++) {
            columnStart[n] += columnStart[n - 1];
        }
        where = new int[network.rows()];
        gain = new long[network.rows()];
        columnPair = new int[network.node().length];
        columnRow = new int[network.node().length];
        for (int row = 0; row < network.rows(); row++) {
            for (int k = network.start()[row]; k < network.start()[row + 1]; k++) {
                int at = columnStart[network.node()[k] + 1]++;
                columnPair[at] = k;
                columnRow[at] = row;
            }
        }
    }

    /** Reads where every row is and what it gains there, after others moved rows or changed prices. */
    void begin() {
        for (int row = 0; row < where.length; row++) {
            int pair = pairOf[row];
            where[row] = pair == NONE ? sink : network.node()[pair];
            gain[row] = (pair == NONE ? forest.outValue() : value[pair]) - price[where[row]];
        }
    }

    /** Fills one hole of the node. Every row must be in the plan, or out. */
    void fill(int hole) {
        frontier.clear(sink + 1);
        shortest = Long.MAX_VALUE;
        frontier.reach(hole, 0, NONE, NONE, NONE);
        while (!frontier.isEmpty() && frontier.nearest() < shortest) {
            settle(frontier.settleNearest());
        }
        moveUpTo(hole);
        for (int i = 0; i < frontier.settledCount(); i++) {
            int n = frontier.settled(i);
            long fall = shortest - frontier.distance(n);
            if (fall > 0) {
                price[n] -= fall;
                for (int row = residents.first(n); row != NONE; row = residents.next(row)) {
                    gain[row] += fall;
                }
            }
        }
    }

    private void settle(int n) {
        long here = frontier.distance(n);
        int above = network.parent()[n];
        if (flow[n] > 0 && above == NONE) {
            endWith(n, NONE, NONE, here + price[n] - price[sink]);
        } else if (flow[n] > 0) {
            reach(above, here + price[n] - price[above], NONE, NONE, n);
        }
        for (int child = forest.firstChild(n); child != NONE; child = forest.nextSibling(child)) {
            if (flow[child] < network.capacity()[child]) {
                reach(child, here + price[n] - price[child], NONE, NONE, n);
            }
        }
        long there = here + price[n];
        for (int i = columnStart[n]; i < columnStart[n + 1]; i++) {
            int row = columnRow[i];
            int k = columnPair[i];
            long length = there + gain[row] - value[k];
            if (length < shortest && value[k] != SeatNetwork.FORBIDDEN) {
                if (where[row] == sink) {
                    endWith(n, row, k, length);
                } else if (length < frontier.distance(where[row])) {
                    frontier.reach(where[row], length, row, k, n);
                }
            }
        }
    }

    private void reach(int n, long length, int row, int pair, int to) {
        if (length < shortest) {
            frontier.reach(n, length, row, pair, to);
        }
    }

    private void endWith(int n, int row, int pair, long length) {
        if (length < shortest) {
            shortest = length;
            lastNode = n;
            lastRow = row;
            lastPair = pair;
        }
    }

    private void moveUpTo(int hole) {
        if (lastRow == NONE) {
            flow[lastNode]--;
        } else {
            move(lastRow, sink, lastPair, lastNode);
        }
        for (int n = lastNode; n != hole; ) {
            int to = frontier.from(n);
            if (frontier.row(n) != NONE) {
                move(frontier.row(n), n, frontier.pair(n), to);
            } else if (network.parent()[n] == to) {
                flow[n]++;
            } else {
                flow[to]--;
            }
            n = to;
        }
    }

    private void move(int row, int from, int pair, int to) {
        residents.leave(row, from);
        pairOf[row] = pair;
        where[row] = to;
        gain[row] = value[pair] - price[to];
        residents.join(row, to);
    }
}
