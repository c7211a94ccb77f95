package se.insteg.matching;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.insteg.matching.Register.Edit;
import se.insteg.matching.flow.LiveTransport;

/**
 * A plan of single persons without class caps, optimal after every edit by a search or two ({@link LiveTransport}). Locked
 * units are taken out and their seats with them.
 *
 * <p>Where points alone count, a person counts half a point, so that more persons are placed among equals: a plan is optimal
 * when no cycle of moves gains, and a cycle lets at most one person in or out.
 */
final class ExactStanding implements Standing {
    private static final int POINT_IN_HALVES = 2;

    private final Register register;
    private final Objective objective;
    private final long perPerson;
    private final LiveTransport transport;

    private ExactStanding(Register register, Objective objective, long perPerson) {
        this.register = register;
        this.objective = objective;
        this.perPerson = perPerson;
        transport = countsPersons() ? new LiveTransport(perPerson, 1) : new LiveTransport(1, POINT_IN_HALVES);
    }

    /**
     * Starts from a plan and prices; they are mended where they are not optimal, at the cost of a search each.
     *
     * @param perPerson what a person counts where persons come first: at least the register's span
     * @param places the place of each unit number, or {@link Solution#UNPLACED}
     * @param price of each place number, in worth
     */
    static ExactStanding start(Register register, Objective objective, long perPerson, int[] places, long[] price) {
        ExactStanding standing = new ExactStanding(register, objective, perPerson);
        long[] kept = price.clone();
        for (int p = 0; p < kept.length; p++) {
            kept[p] *= standing.countsPersons() ? 1 : POINT_IN_HALVES;
        }
        standing.load(places, kept);
        return standing;
    }

    /** Stands on another's {@link #places} and {@link #keptPrices} again, for a register with the same numbers. */
    static ExactStanding again(Register register, Objective objective, long perPerson, int[] places, long[] kept) {
        ExactStanding standing = new ExactStanding(register, objective, perPerson);
        standing.load(places, kept);
        return standing;
    }

    private void load(int[] places, long[] kept) {
        for (int p = 0; p < register.placeNumbers(); p++) {
            transport.capacity(p, seats(register.place(p)) - register.lockedAt(p));
        }
        expectPairs();
        int[] suggested = new int[register.unitNumbers()];
        for (int u = 0; u < suggested.length; u++) {
            UnitEntry entry = register.unit(u);
            if (entry != null && entry.isFree()) {
                transport.load(u, entry.places(), entry.points());
                suggested[u] = places[u] == Solution.UNPLACED ? LiveTransport.OUT : places[u];
            } else {
                transport.load(u, new int[0], new int[0]);
                suggested[u] = LiveTransport.ABSENT;
            }
        }
        transport.start(kept, suggested);
        transport.startJournal();
    }

    private void expectPairs() {
        int[] pairs = new int[register.placeNumbers()];
        for (int u = 0; u < register.unitNumbers(); u++) {
            UnitEntry entry = register.unit(u);
            if (entry != null && entry.isFree()) {
                for (int p : entry.places()) {
                    pairs[p]++;
                }
            }
        }
        for (int p = 0; p < pairs.length; p++) {
            transport.expectPairs(p, pairs[p]);
        }
    }

    /** Whether edits up to now can be followed: persons must go on outweighing points. */
    boolean canFollow() {
        boolean weighs =
                register.span() <= perPerson && perPerson <= Solving.ROOM_FOR_PERSONS / (register.persons() + 1);
        return register.isPure() && (weighs || !countsPersons());
    }

    /** Whether so much memory is unused that the standing should be copied. */
    boolean isWorn() {
        return transport.isWorn(register.pairs());
    }

    /** The same plan and prices in fresh memory, for a register with the same numbers. */
    ExactStanding copy(Register other) {
        return again(other, objective, perPerson, places(), keptPrices());
    }

    /** The place of each unit number that is not locked. */
    int[] places() {
        int[] places = new int[register.unitNumbers()];
        for (int u = 0; u < places.length; u++) {
            places[u] = Math.max(Solution.UNPLACED, transport.node(u));
        }
        return places;
    }

    /** The price of each place number as it is kept: in halves of a point where points alone count, so nothing is rounded. */
    long[] keptPrices() {
        long[] prices = new long[register.placeNumbers()];
        for (int p = 0; p < prices.length; p++) {
            prices[p] = transport.price(p);
        }
        return prices;
    }

    long perPerson() {
        return perPerson;
    }

    @Override
    public long mark() {
        return transport.mark();
    }

    @Override
    public void undoTo(long mark) {
        transport.undoTo(mark);
    }

    /** How many written numbers are remembered, to go back. */
    int remembered() {
        return transport.remembered();
    }

    @Override
    public void forgetBefore(long mark) {
        transport.forgetBefore(mark);
    }

    void forEachMoved(long mark, LiveTransport.Moved moved) {
        transport.forEachMoved(mark, moved);
    }

    /** Makes the plan optimal again after edits, one by one; the register may be further on already. */
    void follow(List<Edit> edits) {
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.OfUnit(int number, UnitEntry before, UnitEntry after) -> follow(number, before, after);
                case Edit.OfPlace(int number, Place before, Place after) ->
                    addSeats(number, seats(after) - seats(before));
            }
        }
    }

    private static int seats(@Nullable Place place) {
        return place == null ? 0 : place.capacity();
    }

    private void addSeats(int place, int more) {
        int now = place < transport.nodes() ? transport.capacity(place) : 0;
        transport.capacity(place, now + more);
    }

    private void follow(int unit, @Nullable UnitEntry before, @Nullable UnitEntry after) {
        int was = before == null ? UnitEntry.FREE : before.lock();
        int is = after == null ? UnitEntry.FREE : after.lock();
        if (was == is && is != UnitEntry.FREE) {
            // It keeps its seat, and nothing else about it concerns anybody.
            return;
        }
        if (is != UnitEntry.FREE && transport.isAt(unit, is)) {
            transport.takeOutWithSeat(unit);
        } else if (is != UnitEntry.FREE) {
            giveBack(was);
            transport.absent(unit);
            addSeats(is, -1);
        } else if (after == null) {
            giveBack(was);
            transport.absent(unit);
        } else if (was != UnitEntry.FREE) {
            transport.putInWithSeat(unit, was, after.places(), after.points());
        } else {
            transport.present(unit, after.places(), after.points());
        }
    }

    private void giveBack(int lock) {
        if (lock != UnitEntry.FREE) {
            addSeats(lock, 1);
        }
    }

    @Override
    public int place(int unit) {
        UnitEntry entry = register.unit(unit);
        if (entry == null) {
            return Solution.UNPLACED;
        }
        return entry.isFree() ? freePlace(unit) : entry.lock();
    }

    @Override
    public int freePlace(int unit) {
        return unit < transport.rows() ? Math.max(Solution.UNPLACED, transport.node(unit)) : Solution.UNPLACED;
    }

    @Override
    public Price price(int place) {
        return Price.of(worth(place), countsPersons() ? perPerson : 0);
    }

    private long worth(int place) {
        // Halves are rounded down, which keeps a proof a proof: gains differ by whole points, so no choice changes.
        return countsPersons() ? transport.price(place) : transport.price(place) / POINT_IN_HALVES;
    }

    private boolean countsPersons() {
        return objective == Objective.PERSONS_FIRST;
    }

    @Override
    public Tally tally() {
        int persons = transport.persons() + register.lockedPersons();
        long points = transport.points() + register.lockedPoints();
        int most = countsPersons() ? persons : Math.toIntExact(register.persons());
        return new Tally(persons, most, points, points, true);
    }

    @Override
    public Solution solution() {
        RegisterReading reading = new RegisterReading(register);
        Instance instance = reading.instance();
        int[] place = new int[instance.unitCount()];
        for (int u = 0; u < place.length; u++) {
            int at = place(reading.unitNumber(u));
            place[u] = at == Solution.UNPLACED ? Solution.UNPLACED : reading.place(at);
        }
        long[] price = new long[instance.placeCount()];
        for (int p = 0; p < price.length; p++) {
            price[p] = worth(reading.placeNumber(p));
        }
        Tally tally = tally();
        return new Solution(
                instance,
                objective,
                place,
                tally.placedUpperBound(),
                tally.upperBound(),
                Solution.Ending.PROVEN,
                0,
                Optional.of(PriceBuilder.ofSeats(instance, countsPersons() ? perPerson : 0, price)));
    }
}
