package se.insteg.matching.flow;

import java.util.Arrays;

/**
 * Dijkstra's shortest path in the residual network of a plan, with reduced costs (never negative while the conditions of
 * {@link ShortestAugmentingPaths} hold). From a node a path goes on by letting one of its rows move to another node or
 * out, up through a node with a free seat, or down into a node in use (whose use then falls by one).
 */
final class PathSearch implements Forest {
    /** No node, or no row: where a path begins, or goes up or down instead of with a row. */
    private static final int NONE = -1;

    /** The pair of a row that goes out, as in {@code pairOf}. */
    private static final int OUT = -1;

    private static final long NOT_REACHED = Long.MAX_VALUE;

    private final SeatNetwork network;
    private final int sink;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final long[] value;
    private final long[] price;
    private final int[] flow;
    private final int[] pairOf;
    private final Residents residents;

    private final long[] distance;
    private final int[] cameFrom;
    private final int[] cameRow;
    private final int[] cameBy;
    private final int[] touched;
    private final int[] settled;
    private final DistanceHeap heap;
    private int touchedCount;
    private int settledCount;
    private final int[] holes;
    private long nearestHole;
    private long outValue;

    PathSearch(SeatNetwork network, long[] value, long[] price, int[] flow, int[] pairOf, Residents residents) {
        this.network = network;
        this.value = value;
        this.price = price;
        this.flow = flow;
        this.pairOf = pairOf;
        this.residents = residents;
        sink = network.nodes();
        firstChild = new int[sink + 1];
        nextSibling = new int[sink];
        Arrays.fill(firstChild, NONE);
        for (int n = sink - 1; n >= 0; n--) {
            int above = network.parent()[n] == NONE ? sink : network.parent()[n];
            nextSibling[n] = firstChild[above];
            firstChild[above] = n;
        }
        distance = new long[sink + 1];
        cameFrom = new int[sink + 1];
        cameRow = new int[sink + 1];
        cameBy = new int[sink + 1];
        Arrays.fill(distance, NOT_REACHED);
        touched = new int[sink + 1];
        settled = new int[sink + 1];
        heap = new DistanceHeap(distance);
        holes = new int[sink + 1];
    }

    @Override
    public int firstChild(int n) {
        return firstChild[n];
    }

    @Override
    public int nextSibling(int n) {
        return nextSibling[n];
    }

    /** What staying out is worth to a row. */
    void outValue(long newValue) {
        outValue = newValue;
    }

    @Override
    public long outValue() {
        return outValue;
    }

    /** Holes are seats counted as taken in which nobody sits; at the sink, rows that are missing there. */
    void addHoles(int n, int count) {
        holes[n] += count;
    }

    /** Holes there are at the node. */
    int holes(int n) {
        return holes[n];
    }

    /** Says that there are no holes at the node any more. */
    void noHoles(int n) {
        holes[n] = 0;
    }

    /** Finds the shortest path from a row that sits nowhere to a hole, fills the hole and returns where it was. */
    int fromRow(int row) {
        forget();
        long gain = outValue - price[sink];
        for (int k = network.start()[row]; k < network.start()[row + 1]; k++) {
            gain = Math.max(gain, value[k] - price[network.node()[k]]);
        }
        scanRow(row, 0, gain, NONE);
        return fill();
    }

    /** The nodes to which a chain of moves leads, at whatever cost, that begins with a row that is out. */
    boolean[] inReachOfThoseOut() {
        boolean[] seen = new boolean[sink + 1];
        seen[sink] = true;
        int[] waiting = new int[sink + 1];
        int count = reachPairsOf(sink, seen, waiting, 0);
        while (count > 0) {
            int n = waiting[--count];
            count = reachPairsOf(n, seen, waiting, count);
            int above = network.parent()[n];
            if (above != NONE && flow[n] < network.capacity()[n] && !seen[above]) {
                seen[above] = true;
                waiting[count++] = above;
            }
            for (int child = firstChild[n]; child != NONE; child = nextSibling[child]) {
                if (flow[child] > 0 && !seen[child]) {
                    seen[child] = true;
                    waiting[count++] = child;
                }
            }
        }
        return seen;
    }

    private int reachPairsOf(int n, boolean[] seen, int[] waiting, int already) {
        int count = already;
        for (int row = residents.first(n); row != NONE; row = residents.next(row)) {
            for (int k = network.start()[row]; k < network.start()[row + 1]; k++) {
                int to = network.node()[k];
                if (!seen[to] && value[k] != SeatNetwork.FORBIDDEN) {
                    seen[to] = true;
                    waiting[count++] = to;
                }
            }
        }
        return count;
    }

    /**
     * The heap never runs empty before a hole is found: the row could always go out, so the sink is reached, where the hole is
     * or from where a way leads down to it, since flow counts a hole as use.
     */
    private int fill() {
        while (true) {
            int n = heap.removeFirst();
            if (holes[n] > 0) {
                holes[n]--;
                return n;
            }
            settled[settledCount++] = n;
            settle(n);
        }
    }

    /** Where the path came from into node n: a node, or NONE at its start. */
    int cameFrom(int n) {
        return cameFrom[n];
    }

    /** The row that moved into node n, or NONE when the path went up or down the forest. */
    int cameRow(int n) {
        return cameRow[n];
    }

    /** The pair by which the row moved into node n; −1 into the sink. */
    int cameBy(int n) {
        return cameBy[n];
    }

    /** Raises the price of what was nearer than the end of the path by how much nearer it was. */
    void raisePrices(int end) {
        long length = distance[end];
        for (int i = 0; i < settledCount; i++) {
            price[settled[i]] += length - distance[settled[i]];
        }
    }

    private void settle(int n) {
        long here = distance[n];
        if (n != sink && flow[n] < network.capacity()[n]) {
            int above = network.parent()[n] == NONE ? sink : network.parent()[n];
            relax(above, here + price[above] - price[n], n, NONE, OUT);
        }
        for (int row = residents.first(n); row != NONE; row = residents.next(row)) {
            long worth = n == sink ? outValue : value[pairOf[row]];
            scanRow(row, here, worth - price[n], n);
        }
        for (int child = firstChild[n]; child != NONE; child = nextSibling[child]) {
            if (flow[child] > 0) {
                relax(child, here + price[child] - price[n], n, NONE, OUT);
            }
        }
    }

    /** The innermost loop: where the row could go. */
    private void scanRow(int row, long here, long gain, int from) {
        int[] nodeOf = network.node();
        long base = here + gain;
        relax(sink, base - outValue + price[sink], from, row, OUT);
        int end = network.start()[row + 1];
        for (int k = network.start()[row]; k < end; k++) {
            int n = nodeOf[k];
            long length = base - value[k] + price[n];
            if (length < distance[n] && length < nearestHole && value[k] != SeatNetwork.FORBIDDEN) {
                reach(n, length, from, row, k);
            }
        }
    }

    private void relax(int n, long length, int from, int row, int pair) {
        if (length < distance[n] && length < nearestHole) {
            reach(n, length, from, row, pair);
        }
    }

    private void reach(int n, long length, int from, int row, int pair) {
        if (holes[n] > 0) {
            nearestHole = length;
        }
        boolean first = distance[n] == NOT_REACHED;
        distance[n] = length;
        cameFrom[n] = from;
        cameRow[n] = row;
        cameBy[n] = pair;
        if (first) {
            touched[touchedCount++] = n;
            heap.add(n);
        } else {
            heap.lower(n);
        }
    }

    private void forget() {
        for (int i = 0; i < touchedCount; i++) {
            distance[touched[i]] = NOT_REACHED;
        }
        touchedCount = 0;
        settledCount = 0;
        nearestHole = NOT_REACHED;
        heap.clear();
    }
}
