package se.insteg.matching.flow;

/**
 * The state of a {@link LiveTransport}: rows with their pairs, nodes with their seats and prices, and who sits where. Only
 * writes, no thoughts; every write goes to the journal.
 *
 * <p>Pairs lie row by row in one pool; each is also in a linked list of its node's pairs, and each row that sits somewhere in
 * a linked list of its node's residents.
 */
final class LiveSeats {
    static final int NONE = -1;
    static final int OUT = -1;
    static final int ABSENT = -2;

    private static final int PERSONS = 0;
    private static final int POINTS = 1;
    private static final int POOL_END = 2;

    final Journal journal = new Journal();
    final long perPerson;
    final long perPoint;

    final IntCells first = new IntCells(journal, 0);
    final IntCells end = new IntCells(journal, 0);
    final IntCells pairOf = new IntCells(journal, NONE);
    final IntCells nodeOf = new IntCells(journal, ABSENT);
    private final IntCells nextResident = new IntCells(journal, NONE);
    private final IntCells previousResident = new IntCells(journal, NONE);

    final LongCells price = new LongCells(journal);
    final IntCells capacity = new IntCells(journal, 0);
    final IntCells flow = new IntCells(journal, 0);
    private final IntCells firstResident = new IntCells(journal, NONE);
    private final IntCells firstInColumn = new IntCells(journal, NONE);

    final IntCells node = new IntCells(journal, 0);
    final IntCells points = new IntCells(journal, 0);
    final IntCells rowOf = new IntCells(journal, NONE);
    private final IntCells nextInColumn = new IntCells(journal, NONE);
    private final IntCells previousInColumn = new IntCells(journal, NONE);

    private final LongCells totals = new LongCells(journal);
    private int nodes;
    private int rows;

    LiveSeats(long perPerson, long perPoint) {
        this.perPerson = perPerson;
        this.perPoint = perPoint;
        totals.grow(3);
    }

    void growRows(int count) {
        rows = Math.max(rows, count);
        first.grow(count);
        end.grow(count);
        pairOf.grow(count);
        nodeOf.grow(count);
        nextResident.grow(count);
        previousResident.grow(count);
    }

    void growNodes(int count) {
        nodes = Math.max(nodes, count);
        price.grow(count);
        capacity.grow(count);
        flow.grow(count);
        firstResident.grow(count);
        firstInColumn.grow(count);
    }

    int rows() {
        return rows;
    }

    int nodes() {
        return nodes;
    }

    int persons() {
        return (int) totals.get(PERSONS);
    }

    long points() {
        return totals.get(POINTS);
    }

    /** Cells of the pool in use or once in use. */
    int poolEnd() {
        return (int) totals.get(POOL_END);
    }

    long value(int pair) {
        return perPerson + perPoint * points.get(pair);
    }

    /** What the row gains at most: max(0, max (value − price)). */
    long utility(int row) {
        long best = 0;
        for (int k = first.get(row); k < end.get(row); k++) {
            best = Math.max(best, value(k) - price.get(node.get(k)));
        }
        return best;
    }

    /** What a row that is in or out gains where it is. */
    long gain(int row) {
        int pair = pairOf.get(row);
        return pair == NONE ? 0 : value(pair) - price.get(node.get(pair));
    }

    int firstResident(int n) {
        return firstResident.get(n);
    }

    int nextResident(int row) {
        return nextResident.get(row);
    }

    int firstInColumn(int n) {
        return firstInColumn.get(n);
    }

    int nextInColumn(int pair) {
        return nextInColumn.get(pair);
    }

    /** Gives the row a seat by one of its pairs, leaving the seat it had. */
    void seat(int row, int pair) {
        unseat(row, OUT);
        int n = node.get(pair);
        pairOf.set(row, pair);
        nodeOf.set(row, n);
        int head = firstResident.get(n);
        nextResident.set(row, head);
        previousResident.set(row, NONE);
        if (head != NONE) {
            previousResident.set(head, row);
        }
        firstResident.set(n, row);
        flow.add(n, 1);
        totals.add(PERSONS, 1);
        totals.add(POINTS, points.get(pair));
    }

    /** Takes the row's seat away, if it has one. */
    void unseat(int row, int to) {
        int pair = pairOf.get(row);
        if (pair != NONE) {
            int n = node.get(pair);
            int next = nextResident.get(row);
            int previous = previousResident.get(row);
            if (previous == NONE) {
                firstResident.set(n, next);
            } else {
                nextResident.set(previous, next);
            }
            if (next != NONE) {
                previousResident.set(next, previous);
            }
            pairOf.set(row, NONE);
            flow.add(n, -1);
            totals.add(PERSONS, -1);
            totals.add(POINTS, -points.get(pair));
        }
        nodeOf.set(row, to);
    }

    /** Exchanges the pairs of a row that has no seat. */
    void writePairs(int row, int[] newNode, int[] newPoints) {
        for (int k = first.get(row); k < end.get(row); k++) {
            unlink(k);
        }
        if (newNode.length > end.get(row) - first.get(row)) {
            first.set(row, poolEnd());
            totals.add(POOL_END, newNode.length);
            growPairs(poolEnd());
        }
        end.set(row, first.get(row) + newNode.length);
        for (int i = 0; i < newNode.length; i++) {
            int k = first.get(row) + i;
            node.set(k, newNode[i]);
            points.set(k, newPoints[i]);
            rowOf.set(k, row);
            link(k);
        }
    }

    private void growPairs(int pairs) {
        node.grow(pairs);
        points.grow(pairs);
        rowOf.grow(pairs);
        nextInColumn.grow(pairs);
        previousInColumn.grow(pairs);
    }

    private void link(int pair) {
        int n = node.get(pair);
        int head = firstInColumn.get(n);
        nextInColumn.set(pair, head);
        previousInColumn.set(pair, NONE);
        if (head != NONE) {
            previousInColumn.set(head, pair);
        }
        firstInColumn.set(n, pair);
    }

    private void unlink(int pair) {
        int next = nextInColumn.get(pair);
        int previous = previousInColumn.get(pair);
        if (previous == NONE) {
            firstInColumn.set(node.get(pair), next);
        } else {
            nextInColumn.set(previous, next);
        }
        if (next != NONE) {
            previousInColumn.set(next, previous);
        }
    }
}
