package se.insteg.matching.search;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import se.insteg.matching.flow.Residents;

/**
 * Local search by ruin and recreate, millions of small steps: a few units around a random one lose their places, and they
 * and others who are out find places again in an order drawn anew. Each takes the best that is left, mostly counted after the
 * relaxation's prices, so that seats others need more are left to them, and now and then one is overlooked. A worse plan is
 * sometimes accepted for the sake of what comes after it (simulated annealing: less and less during a run); the best one is
 * kept.
 */
final class RuinAndRecreate {
    private static final int MOST_RUINED = 12;
    private static final int MOST_ADDED = 6;
    private static final int OVERLOOK_ONE_IN = 16;
    private static final int BY_WORTH_ONE_IN = 10;
    private static final double WARM = 0.1;
    private static final double COLD = 0.0005;

    private final Model model;
    private final PairsByPlace byPlace;
    private final long[] price;
    private final SplittableRandom random;
    private final double typical;
    private final Plan plan;
    private final Residents guests;

    private final int[] ruined = new int[MOST_RUINED + MOST_ADDED];
    private final int[] order = new int[MOST_RUINED + MOST_ADDED];
    private final int[] hadPair = new int[MOST_RUINED + MOST_ADDED];
    private final boolean[] isRuined;
    private int count;

    private final int[] bestPair;
    private long bestWorth;
    private final int[] changed;
    private final boolean[] isChanged;
    private int changes;

    /** @param price of a seat at each place, in worth; zeros are fine */
    RuinAndRecreate(Model model, PairsByPlace byPlace, Plan start, long[] price, SplittableRandom random) {
        this.model = model;
        this.byPlace = byPlace;
        this.price = price;
        this.random = random;
        typical = model.typicalPoints();
        plan = new Plan(start);
        guests = plan.guests();
        isRuined = new boolean[model.units()];
        bestPair = start.pairs();
        bestWorth = start.worth();
        changed = new int[model.units()];
        isChanged = new boolean[model.units()];
    }

    /** Walks this many steps, from warm to cold; returns the best plan seen, the start included. */
    Plan run(int steps, BooleanSupplier stop) {
        if (model.units() == 0 || model.pairs() == 0) {
            return plan;
        }
        double warmth = 0;
        long now = plan.worth();
        for (int step = 0; step < steps; step++) {
            if ((step & 255) == 0) {
                if (stop.getAsBoolean()) {
                    break;
                }
                warmth = typical * WARM * Math.pow(COLD / WARM, step / (double) steps);
            }
            ruin();
            recreate();
            long then = plan.worth();
            // The difference first: a worth may have more digits than a double.
            if (then - now >= warmth * Math.log(random.nextDouble())) {
                now = then;
                remember();
            } else {
                putBack();
            }
            for (int i = 0; i < count; i++) {
                isRuined[ruined[i]] = false;
            }
        }
        return best();
    }

    /** Keeps the plan if it is the best so far; only units that changed since the last time need to be written. */
    private void remember() {
        for (int i = 0; i < count; i++) {
            if (!isChanged[ruined[i]]) {
                isChanged[ruined[i]] = true;
                changed[changes++] = ruined[i];
            }
        }
        if (plan.worth() > bestWorth) {
            bestWorth = plan.worth();
            for (int i = 0; i < changes; i++) {
                bestPair[changed[i]] = plan.pair(changed[i]);
                isChanged[changed[i]] = false;
            }
            changes = 0;
        }
    }

    private Plan best() {
        Plan best = new Plan(model);
        for (int u = 0; u < bestPair.length; u++) {
            if (bestPair[u] != Plan.OUT) {
                best.place(u, bestPair[u]);
            }
        }
        return best;
    }

    /** Takes out a random unit, and guests of a few places it could have. */
    private void ruin() {
        count = 0;
        int unit = random.nextInt(model.units());
        int pairs = model.start()[unit + 1] - model.start()[unit];
        if (pairs == 0) {
            return;
        }
        take(unit);
        int most = 2 + random.nextInt(MOST_RUINED - 2);
        int tries = 1 + random.nextInt(4);
        for (int i = 0; i < tries && count < most; i++) {
            int place = model.place()[model.start()[unit] + random.nextInt(pairs)];
            int guest = guests.first(place);
            while (guest >= 0 && count < most) {
                int next = guests.next(guest);
                if (random.nextInt(3) > 0) {
                    take(guest);
                }
                guest = next;
            }
            addSomebodyWhoIsOut(place);
        }
    }

    private void addSomebodyWhoIsOut(int place) {
        int first = byPlace.first(place);
        int pairs = byPlace.end(place) - first;
        for (int i = 0; i < 3 && pairs > 0 && count < ruined.length; i++) {
            int unit = byPlace.unit(first + random.nextInt(pairs));
            if (plan.pair(unit) == Plan.OUT && !isRuined[unit]) {
                take(unit);
            }
        }
    }

    private void take(int unit) {
        if (isRuined[unit] || count == ruined.length) {
            return;
        }
        isRuined[unit] = true;
        ruined[count] = unit;
        hadPair[count++] = plan.pair(unit);
        leave(unit);
    }

    private void leave(int unit) {
        if (plan.pair(unit) != Plan.OUT) {
            guests.leave(unit, model.place()[plan.pair(unit)]);
            plan.remove(unit);
        }
    }

    private void join(int unit, int pair) {
        plan.place(unit, pair);
        guests.join(unit, model.place()[pair]);
    }

    private void recreate() {
        order();
        boolean byGain = random.nextInt(BY_WORTH_ONE_IN) > 0;
        for (int i = 0; i < count; i++) {
            int unit = ruined[order[i]];
            int size = model.size()[unit];
            int best = Plan.OUT;
            long most = Long.MIN_VALUE;
            for (int k = model.start()[unit]; k < model.start()[unit + 1]; k++) {
                long worth = model.worth(unit, k);
                long gain = byGain ? worth - size * price[model.place()[k]] : worth;
                if (gain > most && worth >= 0 && plan.fits(unit, k) && random.nextInt(OVERLOOK_ONE_IN) > 0) {
                    most = gain;
                    best = k;
                }
            }
            if (best != Plan.OUT) {
                join(unit, best);
            }
        }
    }

    /** By chance, or the larger first by chance. */
    private void order() {
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        if (random.nextBoolean()) {
            for (int i = 1; i < count; i++) {
                int moved = order[i];
                int size = model.size()[ruined[moved]];
                int at = i;
                for (; at > 0 && model.size()[ruined[order[at - 1]]] < size; at--) {
                    order[at] = order[at - 1];
                }
                order[at] = moved;
            }
        }
    }

    private void putBack() {
        for (int i = 0; i < count; i++) {
            leave(ruined[i]);
        }
        for (int i = 0; i < count; i++) {
            if (hadPair[i] != Plan.OUT) {
                join(ruined[i], hadPair[i]);
            }
        }
    }
}
