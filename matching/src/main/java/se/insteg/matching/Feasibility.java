package se.insteg.matching;

import java.util.HashMap;
import java.util.Map;

/** Checks a plan against capacities, class caps and locks. */
final class Feasibility {
    private Feasibility() {}

    /** @throws IllegalStateException naming the first rule the plan breaks */
    static void check(Instance instance, int[] place) {
        int[] taken = new int[instance.placeCount()];
        Map<Long, Integer> takenByClass = new HashMap<>();
        for (int u = 0; u < place.length; u++) {
            Unit unit = instance.unit(u);
            if (unit.locked() && place[u] != instance.currentPlace(u)) {
                throw new IllegalStateException("unit '" + unit.id() + "' is locked but was moved");
            }
            int at = place[u];
            if (at == Solution.UNPLACED) {
                continue;
            }
            Place where = instance.place(at);
            taken[at] += unit.size();
            if (taken[at] > where.capacity()) {
                throw new IllegalStateException("place '" + where.id() + "' was filled beyond its capacity");
            }
            if (where.classCap() == Place.UNLIMITED) {
                continue;
            }
            for (int c = instance.firstClass(u); c < instance.endClass(u); c++) {
                long key = Prices.key(at, instance.classAt(c), instance.classCount());
                if (takenByClass.merge(key, unit.size(), Integer::sum) > where.classCap()) {
                    throw new IllegalStateException("place '" + where.id() + "' was filled beyond its class cap");
                }
            }
        }
    }
}
