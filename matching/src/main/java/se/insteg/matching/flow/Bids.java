package se.insteg.matching.flow;

/**
 * The standing bids of each place, the lowest on top of a heap per place. A place's price is its lowest bid when it is full, and
 * what it asks at least before that.
 */
final class Bids {
    private final int[] start;
    private final int[] count;
    private final int[] row;
    private final long[] amount;
    private final long[] price;

    /** @param reserve what each root asks at least */
    Bids(SeatNetwork network, int[] root, long[] reserve) {
        int nodes = network.nodes();
        int[] demand = new int[nodes];
        for (int n : network.node()) {
            demand[root[n]]++;
        }
        start = new int[nodes + 1];
        for (int n = 0; n < nodes; n++) {
            start[n + 1] = start[n] + Math.min(network.capacity()[n], demand[n]);
        }
        count = new int[nodes];
        row = new int[start[nodes]];
        amount = new long[start[nodes]];
        price = reserve.clone();
    }

    /** The price of a seat. A place without seats is never bid for. */
    long price(int place) {
        return price[place];
    }

    /** The same for all places, going on with the auction. */
    long[] prices() {
        return price;
    }

    /** Takes the bid; returns the row whose lower bid gives way, or −1 when there was a free seat. */
    int offer(int place, int bidder, long bid) {
        int seats = start[place + 1] - start[place];
        int evicted = -1;
        if (count[place] < seats) {
            up(place, count[place]++, bidder, bid);
        } else {
            evicted = row[start[place]];
            down(place, bidder, bid);
        }
        if (count[place] == seats) {
            price[place] = amount[start[place]];
        }
        return evicted;
    }

    private void up(int place, int from, int bidder, long bid) {
        int base = start[place];
        int i = from;
        while (i > 0 && amount[base + (i - 1) / 2] > bid) {
            set(base + i, base + (i - 1) / 2);
            i = (i - 1) / 2;
        }
        row[base + i] = bidder;
        amount[base + i] = bid;
    }

    private void down(int place, int bidder, long bid) {
        int base = start[place];
        int seats = count[place];
        int i = 0;
        for (int child = 1; child < seats; child = 2 * i + 1) {
            if (child + 1 < seats && amount[base + child + 1] < amount[base + child]) {
                child++;
            }
            if (amount[base + child] >= bid) {
                break;
            }
            set(base + i, base + child);
            i = child;
        }
        row[base + i] = bidder;
        amount[base + i] = bid;
    }

    private void set(int to, int from) {
        row[to] = row[from];
        amount[to] = amount[from];
    }
}
