package se.insteg.matching.flow;

/**
 * Finds room for one row too many: the cheapest chain in which it takes a seat, whoever sat there takes another, and so on,
 * until somebody finds a free seat or goes out. Dijkstra over nodes with reduced costs; the distance of a node is what the
 * plan loses by somebody pushing in there. {@link PathSearch} is the same search in a forest of nodes, for a plan that is being
 * made.
 */
final class Displacement {
    private static final int SINK = -1;

    private final LiveSeats seats;
    private final Frontier frontier = new Frontier();
    private long toSink;
    private int lastOut;
    private int lastFrom;

    Displacement(LiveSeats seats) {
        this.seats = seats;
    }

    /** Seats a row that sits nowhere, or leaves it out where that is best. */
    void bringIn(int row) {
        frontier.clear(seats.nodes());
        toSink = Long.MAX_VALUE;
        look(row, 0, seats.utility(row), LiveSeats.NONE);
        search();
        finish();
    }

    /** Makes one resident of an overfull node leave it. */
    void pushOneOutOf(int n) {
        frontier.clear(seats.nodes());
        toSink = Long.MAX_VALUE;
        frontier.reach(n, 0, LiveSeats.NONE, LiveSeats.NONE, SINK);
        search();
        finish();
    }

    private int end;

    /** Ends at a node with a free seat, or with somebody going out where that is nearer. */
    private void search() {
        end = SINK;
        while (!frontier.isEmpty() && frontier.nearest() <= toSink) {
            int n = frontier.settleNearest();
            if (seats.flow.get(n) < seats.capacity.get(n)) {
                end = n;
                return;
            }
            long here = frontier.distance(n);
            for (int row = seats.firstResident(n); row != LiveSeats.NONE; row = seats.nextResident(row)) {
                look(row, here, seats.gain.get(row), n);
            }
        }
    }

    private void look(int row, long here, long gain, int from) {
        long base = here + gain;
        if (base < toSink) {
            toSink = base;
            lastOut = row;
            lastFrom = from;
        }
        for (int k = seats.first.get(row); k < seats.end.get(row); k++) {
            int n = seats.node.get(k);
            long length = base - seats.value(k) + seats.price.get(n);
            if (length <= toSink) {
                frontier.reach(n, length, row, k, from);
            }
        }
    }

    /** Moves everybody in the chain one step, and raises the prices of what was nearer than its end by how much nearer. */
    private void finish() {
        if (end == SINK && toSink == Long.MAX_VALUE) {
            throw new IllegalStateException("nobody sits at an overfull node: a capacity was made negative");
        }
        long length = end == SINK ? toSink : frontier.distance(end);
        int n = end;
        if (end == SINK) {
            seats.unseat(lastOut, LiveSeats.OUT);
            n = lastFrom;
        }
        while (n != SINK && frontier.row(n) != LiveSeats.NONE) {
            int before = frontier.from(n);
            seats.seat(frontier.row(n), frontier.pair(n));
            n = before;
        }
        for (int i = 0; i < frontier.settledCount(); i++) {
            int m = frontier.settled(i);
            if (length > frontier.distance(m)) {
                seats.changePrice(m, length - frontier.distance(m));
            }
        }
    }
}
