package se.insteg.matching.flow;

import java.util.Arrays;

/** What Dijkstra's method remembers of the nodes it has reached: distance, how it came there, and which are settled. */
final class Frontier {
    private static final long NOT_REACHED = Long.MAX_VALUE;

    private long[] distance = new long[0];
    private int[] row = new int[0];
    private int[] pair = new int[0];
    private int[] from = new int[0];
    private int[] touched = new int[0];
    private int[] settled = new int[0];
    private DistanceHeap heap = new DistanceHeap(distance);
    private int touchedCount;
    private int settledCount;

    /** Forgets the last search and makes room for this many nodes. */
    void clear(int nodes) {
        if (nodes > distance.length) {
            int longer = Growth.atLeast(nodes, distance.length);
            distance = new long[longer];
            Arrays.fill(distance, NOT_REACHED);
            row = new int[longer];
            pair = new int[longer];
            from = new int[longer];
            touched = new int[longer];
            settled = new int[longer];
            heap = new DistanceHeap(distance);
        } else if (touchedCount > distance.length / 8) {
            Arrays.fill(distance, NOT_REACHED);
        } else {
            for (int i = 0; i < touchedCount; i++) {
                distance[touched[i]] = NOT_REACHED;
            }
        }
        touchedCount = 0;
        settledCount = 0;
        heap.clear();
    }

    /** Reaches the node at this length, unless it was reached by a shorter or equal way. */
    void reach(int n, long length, int byRow, int byPair, int fromNode) {
        if (length >= distance[n]) {
            return;
        }
        boolean first = distance[n] == NOT_REACHED;
        distance[n] = length;
        row[n] = byRow;
        pair[n] = byPair;
        from[n] = fromNode;
        if (first) {
            touched[touchedCount++] = n;
            heap.add(n);
        } else {
            heap.lower(n);
        }
    }

    boolean isEmpty() {
        return heap.isEmpty();
    }

    /** The distance of the nearest node that is not settled. */
    long nearest() {
        return distance[heap.first()];
    }

    int settleNearest() {
        int n = heap.removeFirst();
        settled[settledCount++] = n;
        return n;
    }

    int settledCount() {
        return settledCount;
    }

    int settled(int i) {
        return settled[i];
    }

    long distance(int n) {
        return distance[n];
    }

    int row(int n) {
        return row[n];
    }

    int pair(int n) {
        return pair[n];
    }

    int from(int n) {
        return from[n];
    }
}
