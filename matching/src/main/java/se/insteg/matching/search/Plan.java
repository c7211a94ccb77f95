package se.insteg.matching.search;

import java.util.Arrays;
import se.insteg.matching.flow.Residents;

/** A feasible plan that is being changed: who is where, and what is left of every place and limit. */
final class Plan {
    static final int OUT = -1;

    private final Model model;
    private final int[] pairOf;
    private final int[] free;
    private final int[] limitFree;
    private int persons;
    private long points;

    Plan(Model model) {
        this.model = model;
        pairOf = new int[model.units()];
        Arrays.fill(pairOf, OUT);
        free = model.capacity().clone();
        limitFree = model.limitCapacity().clone();
    }

    Plan(Plan other) {
        model = other.model;
        pairOf = other.pairOf.clone();
        free = other.free.clone();
        limitFree = other.limitFree.clone();
        persons = other.persons;
        points = other.points;
    }

    /** The units at each place, to be kept with the plan by whoever changes it. */
    Residents guests() {
        Residents guests = new Residents(model.units(), model.places());
        for (int u = model.units() - 1; u >= 0; u--) {
            if (pairOf[u] != OUT) {
                guests.join(u, model.place()[pairOf[u]]);
            }
        }
        return guests;
    }

    int pair(int unit) {
        return pairOf[unit];
    }

    int[] pairs() {
        return pairOf.clone();
    }

    int persons() {
        return persons;
    }

    long points() {
        return points;
    }

    /** Persons first, then points; or points alone. */
    long worth() {
        return persons * model.perPerson() + points;
    }

    int free(int place) {
        return free[place];
    }

    int limitFree(int limit) {
        return limitFree[limit];
    }

    boolean fits(int unit, int pair) {
        int size = model.size()[unit];
        if (free[model.place()[pair]] < size) {
            return false;
        }
        for (int i = model.pairLimitStart()[pair]; i < model.pairLimitStart()[pair + 1]; i++) {
            if (limitFree[model.pairLimit()[i]] < size) {
                return false;
            }
        }
        return true;
    }

    /** Places an unplaced unit by a pair that fits. */
    void place(int unit, int pair) {
        pairOf[unit] = pair;
        persons += model.size()[unit];
        points += model.points()[pair];
        take(pair, model.size()[unit]);
    }

    /** Takes a placed unit out and returns the pair it had. */
    int remove(int unit) {
        int pair = pairOf[unit];
        pairOf[unit] = OUT;
        persons -= model.size()[unit];
        points -= model.points()[pair];
        take(pair, -model.size()[unit]);
        return pair;
    }

    private void take(int pair, int seats) {
        free[model.place()[pair]] -= seats;
        for (int i = model.pairLimitStart()[pair]; i < model.pairLimitStart()[pair + 1]; i++) {
            limitFree[model.pairLimit()[i]] -= seats;
        }
    }
}
