package se.insteg.matching.search;

/**
 * How the worth of a pair is written as one whole number per person for the flow:
 * {@code (worth × ties + (units − unit)) × fraction / size}, rounded up.
 *
 * <p>{@code ties} orders plans of equal worth by who is placed: units first in line first, and anybody before nobody. Why a
 * factor as small as the number of units keeps that below the points: a plan is optimal when no cycle of moves in the residual
 * network gains; a cycle lets at most one person in and one out, so the last term changes by less than {@code ties} along it
 * while the worth changes by whole points. Only single values and prices are counted in ties, never a sum over all persons
 * ({@link Relaxation#worthBound} leaves them out), so it is the heaviest times ties that needs room.
 *
 * @param ties one more than the number of units, or 1 for no tie-breaking
 * @param fraction a common multiple of the sizes if there is room, so that dividing by the size is exact and multipliers
 *     can be parts of a point; rounding up keeps a bound valid otherwise
 */
record Scale(long ties, long fraction) {
    /** Half of what {@link se.insteg.matching.flow.SeatNetwork#FORBIDDEN} lies below 0: no sum of values comes near that. */
    private static final long ROOM = 1L << 59;

    /** A forced pair is worth four times the heaviest more ({@link Relaxation}), and prices rise to what pairs are worth. */
    private static final long HEAD_ROOM = 4;

    /** The least number that 1 to 10 divide: finer parts than that cost range and gain nothing. */
    private static final long MOST_FRACTION = 2520;

    /** Parts of a point at least, so that multipliers have some where all sizes are 1; 1, 2, 3, 4 and 6 divide it. */
    private static final long FINE = 12;

    /** For a relaxation that is the problem itself: with tie-breaking where 64 bits have room for it. */
    static Scale exact(Model model) {
        long ties = model.units() + 1L;
        return model.heaviest() > ROOM / ties / (2 * HEAD_ROOM) ? new Scale(1, 1) : new Scale(ties, 1);
    }

    /** For a relaxation that bounds: in parts of a point. */
    static Scale bounding(Model model) {
        long fraction = FINE;
        for (int size : model.size()) {
            long common = lcm(fraction, size);
            fraction = common <= MOST_FRACTION ? common : fraction;
        }
        long most = ROOM / fraction / HEAD_ROOM / (model.persons() + 1L);
        return new Scale(1, model.heaviest() > most ? 1 : fraction);
    }

    long perPersonOf(Model model, int unit, int pair) {
        long tie = ties == 1 ? 0 : model.units() - unit;
        return Math.ceilDiv((model.worth(unit, pair) * ties + tie) * fraction, (long) model.size()[unit]);
    }

    /**
     * A price in worth, from a scaled one, rounded down. With sizes 1 that keeps a proof a proof: a row at a node with
     * price p gains at least as much as at one with price q, so worth − worth' ≥ (p − q) / ties (the last term is the
     * row's own and cancels); the left side is whole, hence at least ⌊p / ties⌋ − ⌊q / ties⌋ as well.
     */
    long price(long scaled) {
        return Math.floorDiv(Math.floorDiv(scaled, fraction), ties);
    }

    private static long lcm(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return a / x * b;
    }
}
