package se.insteg.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What could be otherwise so that somebody, or several, got a place: each way tried by making the new best plan.
 *
 * @param ways those that certainly place the most people first
 * @param tried how many were tried
 * @param complete false when time ran out before all were tried
 */
public record WaysIn(List<Way> ways, int tried, boolean complete) {
    public WaysIn {
        ways = List.copyOf(ways);
    }

    /** Taken together these give that outcome. */
    public record Way(List<Alteration> alterations, Outcome outcome) {
        static final Comparator<Way> BEST_FIRST = Comparator.comparing(Way::outcome, LivePlan.BEST_FIRST);
    }

    static WaysIn of(List<Way> found, int tried, boolean complete) {
        List<Way> sorted = new ArrayList<>(found);
        sorted.sort(Way.BEST_FIRST);
        return new WaysIn(sorted, tried, complete);
    }
}
