package se.insteg.matching.flow;

/**
 * The transport problem (rows that each take at most one seat at a node) kept optimal while it changes, and changed back.
 *
 * <p>Between calls these conditions hold, so the prices prove the plan optimal (complementary slackness):
 * <ol>
 *   <li>every row is where value − price is highest, or out (worth 0) where nothing is above 0;
 *   <li>prices are at least 0, and a node with a free seat costs nothing.
 * </ol>
 * A change breaks them in one spot. One search mends them: {@link Displacement} where somebody needs a seat,
 * {@link Replacement} where a seat needs somebody.
 *
 * <p>A pair is worth perPerson + perPoint × points. Not for use by several threads.
 */
public final class LiveTransport {
    /** The node of a row that is in the plan but has no seat. */
    public static final int OUT = LiveSeats.OUT;

    /** The node of a row that is not in the plan. */
    public static final int ABSENT = LiveSeats.ABSENT;

    private final LiveSeats seats;
    private final Displacement displacement;
    private final Replacement replacement;

    /** Empty: without rows and nodes. */
    public LiveTransport(long perPerson, long perPoint) {
        seats = new LiveSeats(perPerson, perPoint);
        displacement = new Displacement(seats);
        replacement = new Replacement(seats);
    }

    /** From here on everything can be undone. */
    public void startJournal() {
        seats.journal.start();
    }

    /** A point to go back to. */
    public long mark() {
        return seats.journal.mark();
    }

    /** Takes back everything since the mark. */
    public void undoTo(long mark) {
        seats.journal.undoTo(mark);
    }

    /** How many written numbers are remembered, to go back. */
    public int remembered() {
        return seats.journal.size();
    }

    /** Forgets how to go back further than to the mark. */
    public void forgetBefore(long mark) {
        seats.journal.forgetBefore(mark);
    }

    /** Tells every row that was given another node since the mark, with the node it had then. */
    public void forEachMoved(long mark, Moved moved) {
        seats.journal.forEachFirstWrite(seats.nodeOf, mark, (row, before) -> {
            if (seats.nodeOf.get(row) != before) {
                moved.moved(row, (int) before);
            }
        });
    }

    /** Told of a row that moved. */
    public interface Moved {
        void moved(int row, int before);
    }

    /**
     * Makes the plan one of these rows and prices, and optimal: rows whose suggested pair is their best under the prices are
     * seated there, the others are brought in.
     *
     * @param price of each node, at least 0
     * @param suggested the node of each row, or {@link #OUT}, or {@link #ABSENT} for a row that is to stay absent
     */
    public void start(long[] price, int[] suggested) {
        for (int n = 0; n < price.length; n++) {
            seats.price.set(n, price[n]);
        }
        // A shut node may have come with any price; it must keep those away who are seated by prices below.
        for (int k = 0; k < seats.poolEnd(); k++) {
            int n = seats.node.get(k);
            if (seats.capacity.get(n) == 0 && seats.price.get(n) < seats.value(k)) {
                seats.price.set(n, seats.value(k));
            }
        }
        boolean[] waiting = new boolean[suggested.length];
        for (int row = 0; row < suggested.length; row++) {
            waiting[row] = suggested[row] != ABSENT && !sits(row, suggested[row]);
        }
        for (int n = 0; n < price.length; n++) {
            fillFreeSeats(n);
        }
        for (int row = 0; row < suggested.length; row++) {
            if (waiting[row]) {
                displacement.bringIn(row);
            }
        }
    }

    private boolean sits(int row, int n) {
        long utility = seats.utility(row);
        if (n == OUT) {
            seats.nodeOf.set(row, utility == 0 ? OUT : ABSENT);
            return utility == 0;
        }
        int pair = pair(row, n);
        boolean best = pair != LiveSeats.NONE
                && seats.flow.get(n) < seats.capacity.get(n)
                && seats.value(pair) - seats.price.get(n) == utility;
        if (best) {
            seats.seat(row, pair);
        }
        return best;
    }

    /** Adds a node at the end, or changes how many seats one has. */
    public void capacity(int n, int wanted) {
        seats.growNodes(n + 1);
        int now = seats.capacity.get(n);
        while (now > wanted) {
            int flow = seats.flow.get(n);
            now = flow < now ? Math.max(wanted, flow) : now - 1;
            seats.capacity.set(n, now);
            if (flow > now) {
                displacement.pushOneOutOf(n);
            }
        }
        while (now < wanted) {
            now = seats.price.get(n) == 0 ? wanted : now + 1;
            seats.capacity.set(n, now);
            fillFreeSeats(n);
        }
    }

    private void fillFreeSeats(int n) {
        while (seats.price.get(n) > 0 && seats.flow.get(n) < seats.capacity.get(n)) {
            replacement.fill(n);
        }
    }

    /** Makes room before {@link #load}, so that nothing has to be moved for want of it. */
    public void expectPairs(int n, int pairs) {
        seats.growNodes(n + 1);
        seats.reserveColumn(n, pairs);
    }

    /** Gives a row its pairs before {@link #start}. */
    public void load(int row, int[] node, int[] points) {
        seats.growRows(row + 1);
        seats.writePairs(row, node, points);
    }

    /** Gives a row, which may be new, other pairs, and a place in the plan if it has none yet. Nodes must exist. */
    public void present(int row, int[] node, int[] points) {
        seats.growRows(row + 1);
        keepAwayFromShutNodes(row, node, points);
        int at = seats.nodeOf.get(row);
        boolean stays = at != ABSENT && stillBest(at, node, points);
        // Out for a moment, since pairs are exchanged only of a row without a seat. Where it stays nobody may fill the
        // seat.
        remove(row, !stays);
        seats.writePairs(row, node, points);
        if (stays && at != OUT) {
            seats.seat(row, pair(row, at));
        } else if (stays) {
            seats.nodeOf.set(row, OUT);
        } else {
            displacement.bringIn(row);
        }
    }

    /** Takes a row that sits somewhere out of the plan together with its seat. Nobody else has to move. */
    public void takeOutWithSeat(int row) {
        int at = seats.nodeOf.get(row);
        seats.unseat(row, ABSENT);
        seats.capacity.add(at, -1);
        seats.writePairs(row, new int[0], new int[0]);
    }

    /** Puts a row and one more seat at a node into the plan; the row stays there if that is best. */
    public void putInWithSeat(int row, int at, int[] node, int[] points) {
        seats.growRows(row + 1);
        seats.capacity.add(at, 1);
        keepAwayFromShutNodes(row, node, points);
        seats.writePairs(row, node, points);
        if (stillBest(at, node, points)) {
            seats.seat(row, pair(row, at));
        } else {
            fillFreeSeats(at);
            displacement.bringIn(row);
        }
    }

    /** Whether the row sits at the node. */
    public boolean isAt(int row, int node) {
        return row < seats.rows() && seats.nodeOf.get(row) == node;
    }

    /** Takes a row out of the plan. */
    public void absent(int row) {
        seats.growRows(row + 1);
        remove(row, true);
        seats.writePairs(row, new int[0], new int[0]);
    }

    private void remove(int row, boolean refill) {
        int at = seats.nodeOf.get(row);
        if (at == ABSENT) {
            return;
        }
        seats.unseat(row, ABSENT);
        if (at != OUT && refill) {
            fillFreeSeats(at);
        }
    }

    /**
     * A node without seats may cost anything; it costs so much that the row, which gets to know it now, stays away: what it
     * would gain there is no more than it gains where it is. Only raised, so nobody else is tempted; nobody sits there, so
     * nobody pays. Without this the row would set out for a seat that does not exist.
     */
    private void keepAwayFromShutNodes(int row, int[] node, int[] points) {
        long gain = seats.nodeOf.get(row) == ABSENT ? 0 : seats.gain.get(row);
        for (int i = 0; i < node.length; i++) {
            long needed = worth(points[i]) - gain;
            if (seats.capacity.get(node[i]) == 0 && seats.price.get(node[i]) < needed) {
                seats.price.set(node[i], needed);
            }
        }
    }

    /** Whether the row would have nothing to gain by leaving where it is, if it had these pairs. */
    private boolean stillBest(int at, int[] node, int[] points) {
        long best = 0;
        long here = at == OUT ? 0 : Long.MIN_VALUE;
        for (int i = 0; i < node.length; i++) {
            long gain = worth(points[i]) - seats.price.get(node[i]);
            best = Math.max(best, gain);
            here = node[i] == at ? gain : here;
        }
        return here == best;
    }

    private long worth(int points) {
        return seats.perPerson + seats.perPoint * points;
    }

    private int pair(int row, int n) {
        for (int k = seats.first.get(row); k < seats.end.get(row); k++) {
            if (seats.node.get(k) == n) {
                return k;
            }
        }
        return LiveSeats.NONE;
    }

    /** The node the row sits at, or {@link #OUT} or {@link #ABSENT}. */
    public int node(int row) {
        return seats.nodeOf.get(row);
    }

    /** Rows there are or have been. */
    public int rows() {
        return seats.rows();
    }

    /** Nodes there are. */
    public int nodes() {
        return seats.nodes();
    }

    /** Seats of the node. */
    public int capacity(int n) {
        return seats.capacity.get(n);
    }

    /** Rows that have a seat. */
    public int persons() {
        return seats.persons();
    }

    /** Points of the pairs in use. */
    public long points() {
        return seats.points();
    }

    /** The price of a seat at the node. */
    public long price(int n) {
        return seats.price.get(n);
    }

    /** Whether so much memory is unused that everything should be copied. */
    public boolean isWorn(long pairs) {
        long enough = 2 * pairs + 2L * LiveSeats.ROOM_TO_GROW * nodes() + 100_000;
        return Math.max(seats.poolEnd(), seats.columnsEnd()) > enough;
    }
}
