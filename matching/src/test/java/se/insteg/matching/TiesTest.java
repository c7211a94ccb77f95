package se.insteg.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TiesTest {

    @Test
    void among_equal_persons_the_one_with_the_highest_priority_gets_the_only_seat() {
        InstanceBuilder builder = Instance.builder().place("library", 1);
        for (int u = 0; u < 50; u++) {
            builder.unit(Unit.of("u" + u).priority(u == 31 ? 400 : 399)).pair("u" + u, "library", 7);
        }
        assertThat(Matching.solve(builder.build(), Options.defaults()).placeOf("u31"))
                .contains("library");
    }

    @Test
    void priority_never_outweighs_a_single_point() {
        Instance instance = Instance.builder()
                .place("library", 1)
                .unit(Unit.of("long waiting").priority(100_000))
                .unit(Unit.of("new"))
                .pair("long waiting", "library", 7)
                .pair("new", "library", 8)
                .build();
        assertThat(Matching.solve(instance, Options.defaults()).placeOf("new")).contains("library");
    }

    @Test
    void equal_priorities_are_drawn_by_the_seed() {
        Set<String> lucky = new HashSet<>();
        for (int seed = 0; seed < 40; seed++) {
            Instance instance = Instance.builder()
                    .place("p", 1)
                    .unit("a")
                    .unit("b")
                    .pair("a", "p", 1)
                    .pair("b", "p", 1)
                    .build();
            Solution solution = Matching.solve(instance, Options.defaults().seed(seed));
            lucky.add(solution.placeOf("a").isPresent() ? "a" : "b");
        }
        assertThat(lucky).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void the_placed_persons_of_an_optimal_plan_are_the_first_in_line_that_any_optimal_plan_can_place() {
        RandomInstances instances = new RandomInstances(new SplittableRandom(5));
        for (int i = 0; i < 2000; i++) {
            Instance instance = instances.next(RandomInstances.PURE);
            Solution solution = Matching.solve(instance, Options.defaults().seed(i));
            List<Integer> line = new ArrayList<>();
            for (int u : CanonicalOrder.of(instance, i).units()) {
                line.add(u);
            }
            assertThat(placed(solution, line))
                    .as("instance " + i)
                    .isEqualTo(new BestInLine(instance, line, solution).best());
        }
    }

    private static List<Boolean> placed(Solution solution, List<Integer> line) {
        return line.stream().map(u -> solution.place(u) != Solution.UNPLACED).toList();
    }

    /** Among all plans as good as the solution, the one whose placed persons come first in line, by trying them all. */
    private static final class BestInLine {
        private final Instance instance;
        private final List<Integer> line;
        private final Solution solution;
        private final int[] free;

        BestInLine(Instance instance, List<Integer> line, Solution solution) {
            this.instance = instance;
            this.line = line;
            this.solution = solution;
            free = new int[instance.placeCount()];
            for (int p = 0; p < free.length; p++) {
                free[p] = instance.place(p).capacity();
            }
        }

        List<Boolean> best() {
            List<Boolean> found = new ArrayList<>();
            if (!fillFrom(found, new ArrayList<>(), 0)) {
                throw new IllegalStateException("no plan is as good as the solution");
            }
            return found;
        }

        /** "Placed" before "not placed", person by person from the front of the line. */
        private boolean fillFrom(List<Boolean> found, List<Boolean> chosen, int i) {
            if (i == line.size()) {
                found.addAll(chosen);
                return true;
            }
            for (boolean place : new boolean[] {true, false}) {
                chosen.add(place);
                if (possible(chosen, 0, 0, 0) && fillFrom(found, chosen, i + 1)) {
                    return true;
                }
                chosen.removeLast();
            }
            return false;
        }

        /** Whether a plan as good as the solution places exactly the chosen ones of the first in line. */
        private boolean possible(List<Boolean> chosen, int i, int persons, long points) {
            if (i == line.size()) {
                return persons == solution.placedPersons() && points == solution.points();
            }
            int u = line.get(i);
            boolean decided = i < chosen.size();
            if ((!decided || !chosen.get(i)) && possible(chosen, i + 1, persons, points)) {
                return true;
            }
            for (int k = instance.firstPair(u); k < instance.endPair(u) && (!decided || chosen.get(i)); k++) {
                int p = instance.placeOfPair(k);
                if (free[p] > 0) {
                    free[p]--;
                    boolean found = possible(chosen, i + 1, persons + 1, points + instance.pointsOfPair(k));
                    free[p]++;
                    if (found) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
