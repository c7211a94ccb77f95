package se.insteg.matching.flow;

/**
 * Rows that each take at most one seat, and a forest of nodes that offer seats. A row at a node takes a seat there and in
 * every node above it, so a node is a limit shared by its whole subtree: a root is a place with its capacity, a child is a
 * door for one class of rows with the class cap as its capacity. With roots only this is the transport problem.
 *
 * <p>The sum of values is to be as large as possible. Staying out is worth 0.
 *
 * @param start row r's pairs are at start[r] (inclusive) to start[r + 1] (exclusive)
 * @param node the node of each pair
 * @param value the value of each pair, below 2^58 in size, or {@link #FORBIDDEN}; {@link #dualValue} and the value of a plan
 *     are sums over all rows, and mean something where |value| × rows is below 2^61
 * @param parent the node above each node, always a smaller number, or −1 for a root
 * @param capacity seats of each node, ≥ 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record SeatNetwork(int[] start, int[] node, long[] value, int[] parent, int[] capacity) {
    /** The value of a pair that must not be used. */
    public static final long FORBIDDEN = Long.MIN_VALUE / 4;

    /** More than all rows together can be worth. */
    public static final long TOO_MUCH = 1L << 62;

    public int rows() {
        return start.length - 1;
    }

    public int nodes() {
        return capacity.length;
    }

    /**
     * A value of staying out that is 0, or else the highest value less two and a half times the spread of values: low enough
     * that rows seldom stay out who need not, and near enough that they find out soon. A chain of moves that lets a row in
     * costs others at most a spread at each link: there is room for two links that lose all, and half for what the row itself
     * gets less. With less, many leave who need not and are brought in again; with more, those in vain search further. Any
     * value is correct.
     */
    long easyOutValue() {
        Range range = range();
        return value.length == 0 ? 0 : Math.max(0, range.high - 2 * range.spread() - range.spread() / 2 - 1);
    }

    /** Highest less lowest value. */
    public long spread() {
        return value.length == 0 ? 0 : range().spread();
    }

    private record Range(long low, long high) {
        long spread() {
            return high - low;
        }
    }

    private Range range() {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (long v : value) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        return new Range(low, high);
    }

    /** What the row gains at best under the prices: max(0, max (value − price)). */
    public long utility(int row, long[] price) {
        long best = 0;
        for (int k = start[row]; k < start[row + 1]; k++) {
            best = Math.max(best, value[k] - price[node[k]]);
        }
        return best;
    }

    /**
     * The dual value Σ utility + Σ (price − price above) × capacity, for prices that are at least those of the node above
     * (0 above a root). By weak duality no plan is worth more: a row of a plan gains at most its utility plus the price it
     * pays; the price is the sum of the increments along its path, and no node's increment is paid more often than its
     * capacity.
     *
     * <p>Prices of an unfinished solve can be so high at places with so many free seats that the sum leaves 64 bits. It says
     * nothing then, and what nobody can pass without any prices (each row at its highest value) is told instead.
     */
    public long dualValue(long[] price) {
        long sum = seatsValue(price, parent, capacity);
        if (sum == TOO_MUCH) {
            return dualValue(new long[price.length]);
        }
        for (int row = 0; row < rows(); row++) {
            sum += utility(row, price);
        }
        return sum;
    }

    /** Σ (price − price above) × capacity, or {@link #TOO_MUCH}, which leaves room for as much again. */
    public static long seatsValue(long[] price, int[] parent, int[] capacity) {
        long sum = 0;
        for (int n = 0; n < price.length; n++) {
            long more = price[n] - (parent[n] < 0 ? 0 : price[parent[n]]);
            if (more > 0 && capacity[n] > (TOO_MUCH - sum) / more) {
                return TOO_MUCH;
            }
            sum += more * capacity[n];
        }
        return sum;
    }
}
