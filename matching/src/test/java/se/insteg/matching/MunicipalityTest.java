package se.insteg.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Instances of the size of a municipality. */
class MunicipalityTest {
    private static final Options LONG = Options.defaults().timeLimit(Duration.ofMinutes(2));

    @Test
    void four_hundred_persons_with_several_languages_each_are_placed_optimally() {
        Solution solution = Matching.solve(GeneratedRegions.capped(400, 200, 3), LONG);
        assertThat(solution.ending()).isEqualTo(Solution.Ending.PROVEN);
    }

    @Test
    void two_thousand_persons_without_caps_are_placed_with_a_proof() {
        Solution solution = Matching.solve(GeneratedRegions.pure(2000, 1000, 3), LONG);
        assertThat(Certificate.of(solution).faults()).isEmpty();
    }

    @Test
    void the_same_seed_and_threads_give_the_same_plan_when_the_search_ends_by_itself() {
        Instance instance = GeneratedRegions.full(60, 30, 4);
        Solution one = Matching.solve(instance, LONG.threads(2));
        Solution two = Matching.solve(instance, LONG.threads(2));
        assertThat(one.ending()).isIn(Solution.Ending.PROVEN, Solution.Ending.EXHAUSTED);
        assertThat(two.places()).isEqualTo(one.places());
    }

    @Test
    void a_cancelled_search_returns_a_plan_with_honest_bounds() {
        AtomicBoolean cancelled = new AtomicBoolean();
        List<Progress> seen = new ArrayList<>();
        Solution solution = Matching.solve(
                GeneratedRegions.full(600, 300, 5),
                LONG.progress(p -> {
                            seen.add(p);
                            cancelled.set(true);
                        })
                        .cancelled(cancelled::get));
        assertThat(solution.ending()).isEqualTo(Solution.Ending.CANCELLED);
        assertThat(seen).isNotEmpty();
        assertThat(solution.placedPersons()).isPositive().isLessThanOrEqualTo(solution.placedUpperBound());
        assertThat(solution.points()).isLessThanOrEqualTo(solution.upperBound());
    }
}
