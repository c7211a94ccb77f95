package se.insteg.insights.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.insights.Indicator;
import se.insteg.insights.Plan;
import se.insteg.insights.Who;

/** What targets were at first, so that one that was moved says so. */
public record MovedTargets(Map<Key, Integer> first) {
    /** A target is the same while its goal, its indicator and whom it counts are. */
    public record Key(UUID goal, Indicator indicator, Who who) {}

    static MovedTargets of(List<Plan> states) {
        Map<Key, Integer> first = new HashMap<>();
        for (Plan state : states) {
            for (Plan.Goal goal : state.goals()) {
                for (Plan.Target one : goal.targets()) {
                    first.putIfAbsent(new Key(goal.id(), one.indicator(), one.who()), one.aim());
                }
            }
        }
        return new MovedTargets(first);
    }

    /** The first aim; null when it is the same still. */
    public @Nullable Integer from(Plan.Goal goal, Plan.Target target) {
        Integer was = first.get(new Key(goal.id(), target.indicator(), target.who()));
        return was == null || was == target.aim() ? null : was;
    }
}
