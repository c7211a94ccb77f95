package se.insteg.benchmarks.rivals;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole plan, as Timefold plans it: hard are seats and caps, medium persons, soft points. */
@PlanningSolution
public class Seatings {
    @PlanningEntityCollectionProperty
    private List<Seating> seatings = List.of();

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For Timefold. */
    public Seatings() {}

    Seatings(List<Seating> seatings) {
        this.seatings = seatings;
    }

    public List<Seating> getSeatings() {
        return seatings;
    }

    public void setSeatings(List<Seating> seatings) {
        this.seatings = seatings;
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }

    boolean isFeasible() {
        return score != null && score.isFeasible();
    }

    long points() {
        return seatings.stream().mapToLong(Seating::points).sum();
    }
}
