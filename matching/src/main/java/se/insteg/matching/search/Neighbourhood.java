package se.insteg.matching.search;

import java.util.Arrays;

/**
 * A part of a plan taken out to be solved anew: some places, the units at them, and unplaced units that could come there.
 * What the rest of the plan takes stays taken.
 */
final class Neighbourhood {
    private final int[] units;
    private final int[] places;
    private final int[] pairs;
    private final Model part;
    private final Plan partPlan;

    /** @param places and units to free; a unit must be unplaced or at one of the places */
    Neighbourhood(Model whole, Plan plan, int[] places, int[] units) {
        this.units = units;
        this.places = places;
        int[] placeNumber = new int[whole.places()];
        Arrays.fill(placeNumber, -1);
        int[] capacity = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            placeNumber[places[i]] = i;
            capacity[i] = plan.free(places[i]);
        }
        LimitNumbers limits = new LimitNumbers(whole, plan);
        int[] size = new int[units.length];
        int[] start = new int[units.length + 1];
        int[] kept = new int[16];
        int count = 0;
        for (int i = 0; i < units.length; i++) {
            int u = units[i];
            size[i] = whole.size()[u];
            int at = plan.pair(u);
            if (at != Plan.OUT) {
                capacity[placeNumber[whole.place()[at]]] += size[i];
                limits.giveBack(at, size[i]);
            }
            for (int k = whole.start()[u]; k < whole.start()[u + 1]; k++) {
                if (placeNumber[whole.place()[k]] >= 0) {
                    kept = count == kept.length ? Arrays.copyOf(kept, 2 * count) : kept;
                    kept[count++] = k;
                }
            }
            start[i + 1] = count;
        }
        pairs = Arrays.copyOf(kept, count);
        part = limits.model(size, start, pairs, placeNumber, capacity);
        partPlan = new Plan(part);
        for (int i = 0; i < units.length; i++) {
            for (int k = start[i]; k < start[i + 1]; k++) {
                if (pairs[k] == plan.pair(units[i])) {
                    partPlan.place(i, k);
                }
            }
        }
    }

    Model part() {
        return part;
    }

    /** What the whole has for each place, for the places of the part. */
    long[] ofPlaces(long[] ofWhole) {
        long[] own = new long[places.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = ofWhole[places[i]];
        }
        return own;
    }

    /** How the part is planned now. */
    Plan partPlan() {
        return partPlan;
    }

    /** Puts a plan of the part in the place of what was there. */
    void apply(Plan better, Plan plan) {
        for (int u : units) {
            if (plan.pair(u) != Plan.OUT) {
                plan.remove(u);
            }
        }
        for (int i = 0; i < units.length; i++) {
            if (better.pair(i) != Plan.OUT) {
                plan.place(units[i], pairs[better.pair(i)]);
            }
        }
    }
}
