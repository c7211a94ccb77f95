package se.insteg.planner;

import java.util.ArrayList;
import java.util.List;
import se.insteg.matching.Solution;
import se.insteg.planner.Plan.Placement;
import se.insteg.planner.criteria.Criteria;
import se.insteg.planner.criteria.Reason;

/** Explains a placement by every criterion. */
final class WhyHere {
    private final Planner.Task task;
    private final Criteria criteria;
    private final List<Occupancy> occupancy;
    private final Solution solution;
    private final int scale;

    WhyHere(Planner.Task task, Criteria criteria, List<Occupancy> occupancy, Solution solution, int scale) {
        this.task = task;
        this.criteria = criteria;
        this.occupancy = occupancy;
        this.solution = solution;
        this.scale = scale;
    }

    /** @throws IllegalStateException if the reasons do not add up to the points the plan was made with */
    Placement explain(int p) {
        int place = solution.place(p);
        var person = task.people().get(p);
        var offer = task.offers().get(place);
        List<Reason> reasons = new ArrayList<>(occupancy.get(place).explain(person));
        reasons.addAll(criteria.explain(person, offer));
        int points = reasons.stream().mapToInt(Reason::points).sum();
        int planned = Math.floorDiv(solution.points(p), scale);
        if (points != planned) {
            throw new IllegalStateException("The reasons of " + person.id() + " at " + offer.id() + " add up to "
                    + points + ", the plan has " + planned);
        }
        return new Placement(person, offer, points, List.copyOf(reasons));
    }
}
