package se.insteg.matching.pure;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The textbook method of successive shortest augmenting paths with prices (Hungarian method, sparse).
 *
 * <p>Kept true between insertions, with utility(r) = max(0, max (value − price)):
 * <ol>
 *   <li>a placed row sits at a column where value − price equals its utility;
 *   <li>a row inserted but unplaced has utility 0;
 *   <li>a column with a free seat has price 0.
 * </ol>
 * These are the complementary slackness conditions, so the plan is optimal for the rows inserted so far and the prices
 * prove it. Inserting a row searches, by Dijkstra over columns with reduced costs, the cheapest chain of moves that ends
 * in a free seat or with somebody unplaced; raising the prices along it keeps the conditions true.
 */
public final class ShortestAugmentingPaths {
    private static final int NONE = -1;

    private final Transport problem;
    private final int[] pairOf;
    private final long[] price;
    private final Residents residents;

    private final long[] distance;
    private final int[] cameFrom;
    private final int[] cameRow;
    private final int[] cameBy;
    private final boolean[] reached;
    private final int[] settled;
    private final int[] touched;
    private final DistanceHeap heap;
    private int settledCount;
    private int touchedCount;
    private long outDistance;
    private int outRow;

    public ShortestAugmentingPaths(Transport problem) {
        this.problem = problem;
        pairOf = new int[problem.rows()];
        Arrays.fill(pairOf, NONE);
        int columns = problem.columns();
        price = new long[columns];
        residents = new Residents(problem.rows(), columns);
        distance = new long[columns];
        cameFrom = new int[columns];
        cameRow = new int[columns];
        cameBy = new int[columns];
        reached = new boolean[columns];
        settled = new int[columns];
        touched = new int[columns];
        heap = new DistanceHeap(distance);
    }

    /** Inserts all rows in order; true when all were inserted, false when told to stop before. */
    public boolean run(BooleanSupplier stop) {
        for (int row = 0; row < problem.rows(); row++) {
            if ((row & 63) == 0 && stop.getAsBoolean()) {
                return false;
            }
            insert(row);
        }
        return true;
    }

    /** The pair each row takes, or −1. */
    public int[] pairs() {
        return pairOf;
    }

    /** The price of a seat in each column. */
    public long[] prices() {
        return price;
    }

    private void insert(int row) {
        long utility = problem.utility(row, price);
        outDistance = utility;
        outRow = row;
        scan(row, 0, utility, NONE);
        int end = search();
        long length = end == NONE ? outDistance : distance[end];
        raisePrices(length);
        if (end == NONE) {
            release(outRow, row);
        } else {
            shift(end);
        }
        forget();
    }

    /** Settles columns nearest first; the column with a free seat that ends the path, or NONE when a row leaves. */
    private int search() {
        while (!heap.isEmpty() && distance[heap.first()] <= outDistance) {
            int column = heap.removeFirst();
            if (residents.count(column) < problem.capacity()[column]) {
                return column;
            }
            settled[settledCount++] = column;
            long here = distance[column];
            for (int row = residents.first(column); row != NONE; row = residents.next(row)) {
                long utility = problem.value()[pairOf[row]] - price[column];
                if (here + utility < outDistance) {
                    outDistance = here + utility;
                    outRow = row;
                }
                scan(row, here, utility, column);
            }
        }
        return NONE;
    }

    private void scan(int row, long here, long utility, int from) {
        int[] columnOf = problem.column();
        long[] value = problem.value();
        for (int k = problem.start()[row]; k < problem.start()[row + 1]; k++) {
            int column = columnOf[k];
            long there = here + utility - value[k] + price[column];
            if (there > outDistance || problem.capacity()[column] == 0) {
                continue;
            }
            if (!reached[column]) {
                reached[column] = true;
                touched[touchedCount++] = column;
                distance[column] = there;
                cameFrom[column] = from;
                cameRow[column] = row;
                cameBy[column] = k;
                heap.add(column);
            } else if (there < distance[column]) {
                distance[column] = there;
                cameFrom[column] = from;
                cameRow[column] = row;
                cameBy[column] = k;
                heap.lower(column);
            }
        }
    }

    private void raisePrices(long length) {
        for (int i = 0; i < settledCount; i++) {
            price[settled[i]] += length - distance[settled[i]];
        }
    }

    /** The row leaves its column; the chain that led there moves up into the seat. */
    private void release(int row, int inserted) {
        if (row == inserted) {
            return;
        }
        int column = problem.column()[pairOf[row]];
        residents.leave(row, column);
        pairOf[row] = NONE;
        shift(column);
    }

    /** Moves every row of the chain ending at the column one step along. */
    private void shift(int end) {
        int column = end;
        while (column != NONE) {
            int pair = cameBy[column];
            int row = cameRow[column];
            if (pairOf[row] != NONE) {
                residents.leave(row, cameFrom[column]);
            }
            pairOf[row] = pair;
            residents.join(row, column);
            column = cameFrom[column];
        }
    }

    private void forget() {
        for (int i = 0; i < touchedCount; i++) {
            reached[touched[i]] = false;
        }
        touchedCount = 0;
        settledCount = 0;
        heap.clear();
    }
}
