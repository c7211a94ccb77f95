package se.insteg.matching.pure;

/**
 * A transport problem: each row takes at most one column, each column at most {@code capacity} rows, the sum of values
 * is to be as large as possible. Staying without a column is worth 0; a pair with a negative value is never better.
 *
 * @param start row r's pairs are at start[r] (inclusive) to start[r + 1] (exclusive)
 * @param column the column of each pair
 * @param value the value of each pair; the caller sees to it that rows × values stay below 2^61
 * @param capacity seats of each column, ≥ 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record Transport(int[] start, int[] column, long[] value, int[] capacity) {

    public int rows() {
        return start.length - 1;
    }

    public int columns() {
        return capacity.length;
    }

    /** What the row gains at best under the prices: max(0, max (value − price)). */
    public long utility(int row, long[] price) {
        long best = 0;
        for (int k = start[row]; k < start[row + 1]; k++) {
            best = Math.max(best, value[k] - price[column[k]]);
        }
        return best;
    }

    /**
     * The dual value Σ utility + Σ price × capacity. By weak duality no plan is worth more, whatever the prices ≥ 0: each
     * row of a plan gains at most its utility plus the price it pays, and no column is paid for more often than its
     * capacity.
     */
    public long dualValue(long[] price) {
        long sum = 0;
        for (int row = 0; row < rows(); row++) {
            sum += utility(row, price);
        }
        for (int j = 0; j < columns(); j++) {
            sum += price[j] * capacity[j];
        }
        return sum;
    }
}
