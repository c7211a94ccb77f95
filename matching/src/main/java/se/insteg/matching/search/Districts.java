package se.insteg.matching.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides a plan into parts that can be improved at the same time: places with neighbouring numbers lie near each other, so a
 * run of them is a district, with the units that are there and those unplaced whose middle place is there. Units can only move
 * within their district; another division, shifted, lets them cross what was a border.
 */
final class Districts {
    private final Model model;
    private final Plan plan;
    private final int[] districtOfPlace;
    private final int count;

    /**
     * @param count how many
     * @param shift in [0, 1): by which part of a district the borders are moved
     */
    Districts(Model model, Plan plan, int count, double shift) {
        this.model = model;
        this.plan = plan;
        this.count = count;
        districtOfPlace = new int[model.places()];
        long pairs = 0;
        int[] pairsOf = new int[model.places()];
        for (int p : model.place()) {
            pairsOf[p]++;
        }
        for (int p = 0; p < districtOfPlace.length; p++) {
            districtOfPlace[p] = (int) (pairs * count / (double) Math.max(1, model.pairs()) + shift) % count;
            pairs += pairsOf[p];
        }
    }

    /** The parts; what one gains, the plan gains. Empty ones are left out. */
    List<Neighbourhood> parts() {
        int[] districtOfUnit = new int[model.units()];
        int[] unitsIn = new int[count];
        int[] placesIn = new int[count];
        for (int u = 0; u < districtOfUnit.length; u++) {
            districtOfUnit[u] = districtOf(u);
            unitsIn[districtOfUnit[u]]++;
        }
        for (int d : districtOfPlace) {
            placesIn[d]++;
        }
        List<Neighbourhood> parts = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            if (unitsIn[d] > 0 && placesIn[d] > 0) {
                parts.add(new Neighbourhood(
                        model, plan, members(districtOfPlace, d, placesIn[d]), members(districtOfUnit, d, unitsIn[d])));
            }
        }
        return parts;
    }

    private int districtOf(int unit) {
        if (plan.pair(unit) != Plan.OUT) {
            return districtOfPlace[model.place()[plan.pair(unit)]];
        }
        int middle = model.middlePlace(unit);
        return middle < 0 ? 0 : districtOfPlace[middle];
    }

    private static int[] members(int[] districtOf, int district, int size) {
        int[] members = new int[size];
        int found = 0;
        for (int i = 0; i < districtOf.length; i++) {
            if (districtOf[i] == district) {
                members[found++] = i;
            }
        }
        return Arrays.copyOf(members, found);
    }
}
