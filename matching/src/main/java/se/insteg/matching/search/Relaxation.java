package se.insteg.matching.search;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import se.insteg.matching.flow.Auction;
import se.insteg.matching.flow.SeatNetwork;
import se.insteg.matching.flow.ShortestAugmentingPaths;

/**
 * The problem with two rules relaxed, kept optimal while pairs are forbidden and multipliers change.
 *
 * <p>Relaxed are (1) that a household stays together: each of its persons takes a seat alone, for an equal part of the
 * worth; (2) the limits that cross others at their place ({@link Doors}): instead, each person counted under such a limit
 * pays its multiplier μ ≥ 0, and μ × capacity is given back (Lagrangian relaxation). Every plan is feasible here and
 * gains at least as much as in the original problem, so the optimum of this relaxation bounds every plan. With households
 * absent and no crossing limits, it is the problem itself.
 */
final class Relaxation {
    /** Rows. With fewer, inserting one by one is done before an auction has set up its heaps. */
    private static final int WORTH_AN_AUCTION = 30;

    private final Model model;
    private final Scale scale;
    private final Doors doors;
    private final PersonRows rows;
    private final SeatNetwork network;
    private final ShortestAugmentingPaths paths;
    private final long[] multiplier;
    private final boolean[] forbidden;
    private final boolean[] forced;
    /**
     * What makes a forced pair be used whenever that is possible: letting its person go elsewhere or out, and somebody else in,
     * gains less than twice the heaviest, and as much again is left for multipliers. Were it too little somewhere, the bound
     * would be loose but hold: every plan that uses the pairs forced gains it in full.
     */
    private final long force;

    private int forcedPersons;

    Relaxation(Model model, Doors doors, Scale scale) {
        this.model = model;
        this.doors = doors;
        this.scale = scale;
        force = 4 * model.heaviest() * scale.fraction();
        forced = new boolean[model.pairs()];
        multiplier = new long[model.limits()];
        forbidden = new boolean[model.pairs()];
        rows = new PersonRows(model);
        network = rows.network(doors, scale);
        paths = new ShortestAugmentingPaths(network);
    }

    /** A copy that is decided independently. */
    Relaxation(Relaxation other) {
        model = other.model;
        scale = other.scale;
        doors = other.doors;
        rows = other.rows;
        network = other.network;
        paths = new ShortestAugmentingPaths(other.paths);
        multiplier = other.multiplier.clone();
        forbidden = other.forbidden.clone();
        forced = other.forced.clone();
        force = other.force;
        forcedPersons = other.forcedPersons;
    }

    /** For a bound in parts of a point; limits that more pairs could pass become doors first. */
    static Relaxation bounding(Model model) {
        return new Relaxation(model, new Doors(model, Doors.byDemand(model)), Scale.bounding(model));
    }

    /** Solves from scratch; false when told to stop before it was done. */
    boolean solve(BooleanSupplier stop) {
        // Values differ by whole points, apart from ties and the rounding of parts: a finer ε decides nothing.
        Auction auction = new Auction(network, scale.ties() * scale.fraction());
        if (network.rows() < WORTH_AN_AUCTION || !auction.run(stop)) {
            return paths.insertAll(stop);
        }
        long[] price = auction.prices();
        // Where ties are broken sizes are 1 and optimal prices are whole points but for the ties: rows are at their
        // best under
        // prices rounded to that more often. In parts of a point (ties 1) nothing is rounded: households' prices have
        // parts.
        long grid = scale.ties();
        for (int n = 0; n < price.length; n++) {
            price[n] -= price[n] % grid;
        }
        return paths.insertAll(price, auction.pairs(), stop);
    }

    Model model() {
        return model;
    }

    Scale scale() {
        return scale;
    }

    Doors doors() {
        return doors;
    }

    /** The optimum of the relaxation: a bound on the scaled value of every plan that keeps to what is forbidden and forced. */
    long scaledBound() {
        return paths.planValue() + multipliersGivenBack() - force * forcedPersons;
    }

    /** A bound on the worth of every plan that keeps to what is forbidden and forced. */
    long worthBound() {
        return scale.ties() == 1 ? Math.floorDiv(scaledBound(), scale.fraction()) : worthBoundFromPrices();
    }

    /** A bound on the worth of every plan from the prices alone, also of an unfinished solve; nothing may be forced. */
    long worthBoundFromPrices() {
        long[] price = paths.prices();
        if (scale.ties() == 1) {
            return Math.floorDiv(network.dualValue(price) + multipliersGivenBack(), scale.fraction());
        }
        for (int n = 0; n < price.length; n++) {
            price[n] = scale.price(price[n]);
        }
        long sum = SeatNetwork.seatsValue(price, doors.parent, doors.capacity);
        if (sum == SeatNetwork.TOO_MUCH) {
            Arrays.fill(price, 0);
            sum = 0;
        }
        for (int u = 0; u < model.units(); u++) {
            long utility = 0;
            for (int k = model.start()[u]; k < model.start()[u + 1]; k++) {
                utility = Math.max(utility, model.worth(u, k) - price[doors.nodeOfPair[k]]);
            }
            sum += utility;
        }
        return sum;
    }

    /** How many persons the relaxation places. */
    int persons() {
        int sum = 0;
        for (int p = 0; p < model.places(); p++) {
            sum += paths.flow(p);
        }
        return sum;
    }

    /** The pair a person of the unit uses, or −1. */
    int pair(int unit, int person) {
        int row = rows.first(unit) + person;
        int used = paths.pair(row);
        return used < 0 ? -1 : rows.unitPair(row, used);
    }

    /** How many of the unit's persons use the pair. */
    int personsAt(int unit, int pair) {
        int count = 0;
        for (int person = 0; person < model.size()[unit]; person++) {
            count += pair(unit, person) == pair ? 1 : 0;
        }
        return count;
    }

    boolean isForbidden(int pair) {
        return forbidden[pair];
    }

    void forbid(int unit, int pair) {
        forbidden[pair] = true;
        update(unit, pair);
    }

    void allow(int unit, int pair) {
        forbidden[pair] = false;
        update(unit, pair);
    }

    /** Makes the pair so valuable that it is used whenever that is possible; the bound takes that off again. */
    void force(int unit, int pair) {
        forced[pair] = true;
        forcedPersons += model.size()[unit];
        update(unit, pair);
    }

    void release(int unit, int pair) {
        forced[pair] = false;
        forcedPersons -= model.size()[unit];
        update(unit, pair);
    }

    boolean isForced(int pair) {
        return forced[pair];
    }

    long multiplier(int limit) {
        return multiplier[limit];
    }

    /** The multipliers of all limits; 0 for those that are doors. */
    long[] multipliers() {
        return multiplier.clone();
    }

    /** Changes multipliers of crossing limits and restores optimality. */
    void multipliers(long[] newMultiplier) {
        boolean[] changed = new boolean[model.limits()];
        boolean any = false;
        for (int l : doors.crossing) {
            changed[l] = multiplier[l] != newMultiplier[l];
            any |= changed[l];
            multiplier[l] = newMultiplier[l];
        }
        if (!any) {
            return;
        }
        for (int u = 0; u < model.units(); u++) {
            for (int k = model.start()[u]; k < model.start()[u + 1]; k++) {
                for (int i = model.pairLimitStart()[k]; i < model.pairLimitStart()[k + 1]; i++) {
                    if (changed[model.pairLimit()[i]]) {
                        update(u, k);
                        break;
                    }
                }
            }
        }
    }

    /** Persons counted under each limit now. */
    int[] loads() {
        int[] load = new int[model.limits()];
        for (int u = 0; u < model.units(); u++) {
            for (int person = 0; person < model.size()[u]; person++) {
                int k = pair(u, person);
                if (k >= 0) {
                    for (int i = model.pairLimitStart()[k]; i < model.pairLimitStart()[k + 1]; i++) {
                        load[model.pairLimit()[i]]++;
                    }
                }
            }
        }
        return load;
    }

    /** Prices of the flow's nodes, scaled. */
    long[] nodePrices() {
        return paths.prices();
    }

    /** What the pair is worth per person after its multipliers, scaled. */
    long valueOf(int unit, int pair) {
        if (forbidden[pair]) {
            return SeatNetwork.FORBIDDEN;
        }
        long value = network.value()[rows.pair(rows.first(unit), pair)] + (forced[pair] ? force : 0);
        for (int i = model.pairLimitStart()[pair]; i < model.pairLimitStart()[pair + 1]; i++) {
            value -= multiplier[model.pairLimit()[i]];
        }
        return value;
    }

    private void update(int unit, int pair) {
        long value = valueOf(unit, pair);
        for (int row = rows.first(unit); row < rows.end(unit); row++) {
            paths.change(row, rows.pair(row, pair), value);
        }
    }

    private long multipliersGivenBack() {
        long sum = 0;
        for (int l : doors.crossing) {
            sum += multiplier[l] * model.limitCapacity()[l];
        }
        return sum;
    }
}
