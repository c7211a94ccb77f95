package se.insteg.matching.search;

import java.util.Arrays;

/** Which units are at each place, as linked lists in arrays. */
final class Guests {
    private static final int NONE = -1;
    private final int[] head;
    private final int[] next;
    private final int[] previous;

    Guests(Model model, Plan plan) {
        head = new int[model.places()];
        Arrays.fill(head, NONE);
        next = new int[model.units()];
        previous = new int[model.units()];
        for (int u = model.units() - 1; u >= 0; u--) {
            if (plan.pair(u) != Plan.OUT) {
                join(u, model.place()[plan.pair(u)]);
            }
        }
    }

    int first(int place) {
        return head[place];
    }

    int next(int unit) {
        return next[unit];
    }

    void join(int unit, int place) {
        int first = head[place];
        next[unit] = first;
        previous[unit] = NONE;
        if (first != NONE) {
            previous[first] = unit;
        }
        head[place] = unit;
    }

    void leave(int unit, int place) {
        if (previous[unit] == NONE) {
            head[place] = next[unit];
        } else {
            next[previous[unit]] = next[unit];
        }
        if (next[unit] != NONE) {
            previous[next[unit]] = previous[unit];
        }
    }
}
