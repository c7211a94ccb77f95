package se.insteg.matching.flow;

/**
 * The state of a {@link LiveTransport}: rows with their pairs, nodes with their seats and prices, and who sits where. Only
 * writes, no thoughts; every write goes to the journal.
 *
 * <p>Pairs lie row by row in one pool, and node by node in another (a node's column), so that searches in either direction
 * read memory in order. Each row that sits somewhere is in a linked list of its node's residents ({@link Residents}, in cells
 * here, so that the journal sees it), and what it gains there is kept at hand.
 */
final class LiveSeats {
    static final int NONE = -1;
    static final int OUT = -1;
    static final int ABSENT = -2;
    static final int ROOM_TO_GROW = 4;

    private static final int PERSONS = 0;
    private static final int POINTS = 1;
    private static final int POOL_END = 2;
    private static final int COLUMNS_END = 3;

    final Journal journal = new Journal();
    final long perPerson;
    final long perPoint;

    final IntCells first = new IntCells(journal, 0);
    final IntCells end = new IntCells(journal, 0);
    final IntCells pairOf = new IntCells(journal, NONE);
    final IntCells nodeOf = new IntCells(journal, ABSENT);
    final LongCells gain = new LongCells(journal);
    private final IntCells nextResident = new IntCells(journal, NONE);
    private final IntCells previousResident = new IntCells(journal, NONE);

    final LongCells price = new LongCells(journal);
    final IntCells capacity = new IntCells(journal, 0);
    final IntCells flow = new IntCells(journal, 0);
    private final IntCells firstResident = new IntCells(journal, NONE);
    private final IntCells columnStart = new IntCells(journal, 0);
    private final IntCells columnRoom = new IntCells(journal, 0);
    private final IntCells columnLength = new IntCells(journal, 0);

    final IntCells node = new IntCells(journal, 0);
    final IntCells points = new IntCells(journal, 0);
    private final IntCells placeInColumn = new IntCells(journal, NONE);

    final IntCells columnRow = new IntCells(journal, NONE);
    final IntCells columnPair = new IntCells(journal, NONE);
    final IntCells columnPoints = new IntCells(journal, 0);

    private final LongCells totals = new LongCells(journal);
    private int nodes;
    private int rows;

    LiveSeats(long perPerson, long perPoint) {
        this.perPerson = perPerson;
        this.perPoint = perPoint;
        totals.grow(4);
    }

    void growRows(int count) {
        rows = Math.max(rows, count);
        first.grow(count);
        end.grow(count);
        pairOf.grow(count);
        nodeOf.grow(count);
        gain.grow(count);
        nextResident.grow(count);
        previousResident.grow(count);
    }

    void growNodes(int count) {
        nodes = Math.max(nodes, count);
        price.grow(count);
        capacity.grow(count);
        flow.grow(count);
        firstResident.grow(count);
        columnStart.grow(count);
        columnRoom.grow(count);
        columnLength.grow(count);
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

    /** Raises (or lowers) the price of a seat. */
    void changePrice(int n, long difference) {
        price.add(n, difference);
        for (int row = firstResident(n); row != NONE; row = nextResident(row)) {
            gain.add(row, -difference);
        }
    }

    int firstResident(int n) {
        return firstResident.get(n);
    }

    int nextResident(int row) {
        return nextResident.get(row);
    }

    /** The node's pairs are at columnStart (inclusive) to columnEnd (exclusive) of the column cells. */
    int columnStart(int n) {
        return columnStart.get(n);
    }

    int columnEnd(int n) {
        return columnStart.get(n) + columnLength.get(n);
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
        gain.set(row, value(pair) - price.get(n));
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
            gain.set(row, 0);
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
            link(row, k);
        }
    }

    private void growPairs(int pairs) {
        node.grow(pairs);
        points.grow(pairs);
        placeInColumn.grow(pairs);
    }

    private void link(int row, int pair) {
        int n = node.get(pair);
        if (columnLength.get(n) == columnRoom.get(n)) {
            moveColumn(n);
        }
        int at = columnEnd(n);
        columnRow.set(at, row);
        columnPair.set(at, pair);
        columnPoints.set(at, points.get(pair));
        placeInColumn.set(pair, at);
        columnLength.add(n, 1);
    }

    /** To where there is more room. */
    private void moveColumn(int n) {
        int from = columnStart.get(n);
        int length = columnLength.get(n);
        reserveColumn(n, length);
        for (int i = 0; i < length; i++) {
            moveInColumn(from + i, columnStart.get(n) + i);
        }
    }

    /** Gives the node a new column at the end of the pool, for these pairs and some more; nothing is in it yet. */
    void reserveColumn(int n, int pairs) {
        int start = columnsEnd();
        int room = Math.addExact(pairs, pairs / 4 + ROOM_TO_GROW);
        int end = Math.addExact(start, room);
        columnRow.grow(end);
        columnPair.grow(end);
        columnPoints.grow(end);
        totals.set(COLUMNS_END, end);
        columnStart.set(n, start);
        columnRoom.set(n, room);
    }

    /** The last of the column takes the free place. */
    private void unlink(int pair) {
        int n = node.get(pair);
        moveInColumn(columnEnd(n) - 1, placeInColumn.get(pair));
        columnLength.add(n, -1);
    }

    private void moveInColumn(int from, int to) {
        int pair = columnPair.get(from);
        columnRow.set(to, columnRow.get(from));
        columnPair.set(to, pair);
        columnPoints.set(to, columnPoints.get(from));
        placeInColumn.set(pair, to);
    }

    /** Cells of the columns in use or once in use. */
    int columnsEnd() {
        return (int) totals.get(COLUMNS_END);
    }
}
