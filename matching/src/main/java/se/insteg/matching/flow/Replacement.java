package se.insteg.matching.flow;

/**
 * Finds the best use of a seat that has become free: the chain that gains most in which somebody moves in, somebody else
 * takes the seat left behind, and so on, until somebody comes in from outside or a seat stays free. Dijkstra over nodes with
 * reduced costs, backwards from the free seat along the pairs of each node. {@link HoleSearch} is the same search in a forest
 * of nodes, for a plan that is being made; the two are kept apart because each reads the memory it has in order.
 */
final class Replacement {
    private final LiveSeats seats;
    private final Frontier frontier = new Frontier();
    private long shortest;
    private int lastNode;
    private int lastRow;
    private int lastPair;

    Replacement(LiveSeats seats) {
        this.seats = seats;
    }

    /** Fills a free seat of a node that has a price, or finds that a seat stays free and lowers prices to say so. */
    void fill(int hole) {
        frontier.clear(seats.nodes());
        shortest = seats.price.get(hole);
        lastNode = hole;
        lastRow = LiveSeats.NONE;
        frontier.reach(hole, 0, LiveSeats.NONE, LiveSeats.NONE, LiveSeats.NONE);
        while (!frontier.isEmpty() && frontier.nearest() < shortest) {
            int n = frontier.settleNearest();
            long here = frontier.distance(n);
            leaveFree(n, here + seats.price.get(n));
            long there = here + seats.price.get(n) - seats.perPerson;
            int end = seats.columnEnd(n);
            for (int i = seats.columnStart(n); i < end; i++) {
                int row = seats.columnRow.get(i);
                long length = there - seats.perPoint * seats.columnPoints.get(i) + seats.gain.get(row);
                if (length < shortest) {
                    moveIn(row, seats.columnPair.get(i), n, length);
                }
            }
        }
        moveUpTo(hole);
        lowerPrices();
    }

    private void leaveFree(int n, long length) {
        if (length < shortest) {
            shortest = length;
            lastNode = n;
            lastRow = LiveSeats.NONE;
        }
    }

    /** The row could move into node n by the pair. */
    private void moveIn(int row, int pair, int n, long length) {
        int at = seats.nodeOf.get(row);
        if (at == LiveSeats.OUT) {
            shortest = length;
            lastNode = n;
            lastRow = row;
            lastPair = pair;
        } else if (at != n && at != LiveSeats.ABSENT) {
            frontier.reach(at, length, row, pair, n);
        }
    }

    private void moveUpTo(int hole) {
        if (lastRow != LiveSeats.NONE) {
            seats.seat(lastRow, lastPair);
        }
        for (int n = lastNode; n != hole; ) {
            int to = frontier.from(n);
            seats.seat(frontier.row(n), frontier.pair(n));
            n = to;
        }
    }

    private void lowerPrices() {
        for (int i = 0; i < frontier.settledCount(); i++) {
            int n = frontier.settled(i);
            if (shortest > frontier.distance(n)) {
                seats.changePrice(n, frontier.distance(n) - shortest);
            }
        }
    }
}
