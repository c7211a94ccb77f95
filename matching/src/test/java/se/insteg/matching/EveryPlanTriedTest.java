package se.insteg.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine against trying every plan, on thousands of small instances. */
class EveryPlanTriedTest {
    private static final int INSTANCES = 3000;

    enum Regime {
        PURE(RandomInstances.PURE),
        DISJOINT_CLASSES(RandomInstances.DISJOINT),
        CROSSING_CLASSES(RandomInstances.CAPPED),
        HOUSEHOLDS(RandomInstances.FULL),
        CROWDED_HOUSEHOLDS(RandomInstances.CROWDED),
        LOCKS_AND_LOYALTY(RandomInstances.LOCKED);

        final RandomInstances.Kind kind;

        Regime(RandomInstances.Kind kind) {
            this.kind = kind;
        }
    }

    @ParameterizedTest
    @EnumSource
    void small_instances_are_solved_to_the_optimum_and_say_so(Regime regime) {
        RandomInstances instances = new RandomInstances(new SplittableRandom(regime.ordinal()));
        for (int i = 0; i < INSTANCES; i++) {
            Instance instance = instances.next(regime.kind);
            BruteForce every = new BruteForce(instance);

            Solution solution = Matching.solve(instance, Options.defaults().seed(i));

            String which = regime + " " + i;
            assertThat(solution.placedPersons()).as(which).isEqualTo(every.mostPersons);
            assertThat(solution.points()).as(which).isEqualTo(every.bestPoints[every.mostPersons]);
            assertThat(solution.proven()).as(which).isTrue();
            if (regime == Regime.PURE || regime == Regime.DISJOINT_CLASSES) {
                assertThat(Certificate.of(solution).faults()).as(which).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_bounds_hold_when_there_is_hardly_any_time(Regime regime) {
        RandomInstances instances = new RandomInstances(new SplittableRandom(100 + regime.ordinal()));
        for (int i = 0; i < INSTANCES; i++) {
            Instance instance = instances.next(regime.kind);
            BruteForce every = new BruteForce(instance);
            int[] asked = {new Random(i).nextInt(12)};

            Solution solution = Matching.solve(instance, Options.defaults().cancelled(() -> --asked[0] < 0));

            String which = regime + " " + i;
            assertThat(solution.placedUpperBound()).as(which).isGreaterThanOrEqualTo(every.mostPersons);
            assertThat(solution.upperBound())
                    .as(which)
                    .isGreaterThanOrEqualTo(every.bestPoints[solution.placedPersons()]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void where_points_alone_count_nobody_is_placed_at_a_loss(Regime regime) {
        RandomInstances instances = new RandomInstances(new SplittableRandom(300 + regime.ordinal()));
        Options options = Options.defaults().objective(Objective.POINTS_ONLY);
        boolean someoneBetterLeftOut = false;
        for (int i = 0; i < INSTANCES; i++) {
            Instance instance = instances.next(regime.kind);
            BruteForce every = new BruteForce(instance);

            Solution solution = Matching.solve(instance, options.seed(i));

            String which = regime + " " + i;
            assertThat(solution.points()).as(which).isEqualTo(every.mostPoints());
            assertThat(solution.proven()).as(which).isTrue();
            if (regime == Regime.PURE || regime == Regime.DISJOINT_CLASSES) {
                assertThat(solution.placedPersons()).as(which).isEqualTo(every.mostPersonsWithMostPoints());
                assertThat(Certificate.of(solution).faults()).as(which).isEmpty();
            }
            someoneBetterLeftOut |= solution.placedPersons() < every.mostPersons;
        }
        assertThat(someoneBetterLeftOut).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void the_bound_on_points_alone_holds_when_there_is_hardly_any_time(Regime regime) {
        RandomInstances instances = new RandomInstances(new SplittableRandom(400 + regime.ordinal()));
        for (int i = 0; i < INSTANCES; i++) {
            Instance instance = instances.next(regime.kind);
            int[] asked = {new Random(i).nextInt(12)};
            Solution solution = Matching.solve(
                    instance,
                    Options.defaults().objective(Objective.POINTS_ONLY).cancelled(() -> --asked[0] < 0));
            assertThat(solution.upperBound())
                    .as(regime + " " + i)
                    .isGreaterThanOrEqualTo(new BruteForce(instance).mostPoints());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_order_of_the_input_does_not_change_the_plan(Regime regime) {
        RandomInstances instances = new RandomInstances(new SplittableRandom(200 + regime.ordinal()));
        for (int i = 0; i < 500; i++) {
            Instance instance = instances.next(regime.kind);
            Instance shuffled = shuffled(instance, new Random(i));

            Solution one = Matching.solve(instance, Options.defaults().threads(2));
            Solution two = Matching.solve(shuffled, Options.defaults().threads(2));

            for (int u = 0; u < instance.unitCount(); u++) {
                String id = instance.unit(u).id();
                assertThat(two.placeOf(id)).as(regime + " " + i).isEqualTo(one.placeOf(id));
            }
        }
    }

    private static Instance shuffled(Instance instance, Random random) {
        InstanceBuilder builder = Instance.builder();
        List<Integer> places = upTo(instance.placeCount(), random);
        places.forEach(p -> builder.place(instance.place(p)));
        List<Integer> units = upTo(instance.unitCount(), random);
        units.forEach(u -> builder.unit(instance.unit(u)));
        for (int u : units) {
            List<Integer> pairs = upTo(instance.endPair(u) - instance.firstPair(u), random);
            for (int i : pairs) {
                int pair = instance.firstPair(u) + i;
                builder.pair(
                        instance.unit(u).id(),
                        instance.place(instance.placeOfPair(pair)).id(),
                        instance.pointsOfPair(pair));
            }
        }
        return builder.build();
    }

    private static List<Integer> upTo(int count, Random random) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, random);
        return numbers;
    }
}
