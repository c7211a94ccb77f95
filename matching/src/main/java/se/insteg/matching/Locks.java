package se.insteg.matching;

import java.util.HashMap;
import java.util.Map;
import se.insteg.matching.InvalidInstanceException.Problem;

/**
 * Locks are kept whatever happens, so they must fit by themselves. {@link Feasibility} keeps the same rules for whole plans; it
 * says of a fault in the engine what this says to whoever gave the data.
 */
final class Locks {
    private Locks() {}

    static void check(Instance instance) {
        int[] taken = new int[instance.placeCount()];
        Map<Long, Integer> takenByClass = new HashMap<>();
        for (int u = 0; u < instance.unitCount(); u++) {
            Unit unit = instance.unit(u);
            if (!unit.locked()) {
                continue;
            }
            int place = instance.currentPlace(u);
            Place where = instance.place(place);
            if (instance.pair(u, place) < 0) {
                throw impossible(
                        u,
                        "unit '" + unit.id() + "' is locked to place '" + where.id()
                                + "' but has no pair with it; give the pair with its points or remove the lock");
            }
            taken[place] += unit.size();
            if (taken[place] > where.capacity()) {
                throw impossible(
                        u,
                        "the units locked to place '" + where.id() + "' do not fit its capacity " + where.capacity()
                                + "; raise it or remove a lock");
            }
            for (int c = instance.firstClass(u); c < instance.endClass(u); c++) {
                long key = Prices.key(place, instance.classAt(c), instance.classCount());
                if (takenByClass.merge(key, unit.size(), Integer::sum) > where.classCap()) {
                    throw impossible(
                            u,
                            "the units locked to place '" + where.id() + "' pass its class cap "
                                    + where.classCap() + " for class '" + instance.className(instance.classAt(c))
                                    + "'; raise the cap or remove a lock");
                }
            }
        }
    }

    private static InvalidInstanceException impossible(int unit, String message) {
        return InvalidInstanceException.ofUnit(unit, Problem.IMPOSSIBLE_LOCK, message);
    }
}
