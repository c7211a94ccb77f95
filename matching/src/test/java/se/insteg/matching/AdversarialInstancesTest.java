package se.insteg.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.insteg.matching.InvalidInstanceException.Problem;

class AdversarialInstancesTest {

    @Test
    void points_at_the_end_of_their_range_do_not_overflow() {
        InstanceBuilder builder = Instance.builder();
        int count = 300;
        IntStream.range(0, count).forEach(p -> builder.place("p" + p, 1));
        for (int u = 0; u < count; u++) {
            builder.unit("u" + u);
            for (int p = 0; p < count; p++) {
                builder.pair(u, p, p < u ? -Instance.MAX_POINTS : Instance.MAX_POINTS);
            }
        }
        Solution solution = Matching.solve(builder.build(), Options.defaults());
        assertThat(solution.points()).isEqualTo((long) count * Instance.MAX_POINTS);
        assertThat(Certificate.of(solution).faults()).isEmpty();
    }

    @Test
    void points_that_could_overflow_are_refused_with_the_remedy() {
        InstanceBuilder builder = Instance.builder().place("p", 1);
        for (int u = 0; u < 200_000; u++) {
            builder.unit("u" + u).pair(u, 0, Instance.MAX_POINTS);
        }
        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidInstanceException.class)
                .hasMessageContaining("must stay below 2^61; scale the points down");
    }

    @Test
    void a_thousand_equal_persons_and_places_are_all_placed() {
        InstanceBuilder builder = Instance.builder();
        IntStream.range(0, 500).forEach(p -> builder.place("p" + p, 2));
        for (int u = 0; u < 1000; u++) {
            builder.unit("u" + u);
            for (int p = 0; p < 500; p++) {
                builder.pair(u, p, 0);
            }
        }
        assertThat(Matching.solve(builder.build(), Options.defaults()).placedPersons())
                .isEqualTo(1000);
    }

    @Test
    void twenty_thousand_persons_who_want_one_place_fill_it() {
        InstanceBuilder builder = Instance.builder().place("p", 5000).place("shut", 0);
        for (int u = 0; u < 20_000; u++) {
            builder.unit("u" + u).pair(u, 0, u % 7).pair(u, 1, 1000);
        }
        Solution solution = Matching.solve(builder.build(), Options.defaults());
        assertThat(solution.placedPersons()).isEqualTo(5000);
        assertThat(solution.proven()).isTrue();
    }

    @Test
    void a_place_with_a_million_seats_is_not_searched_seat_by_seat() {
        InstanceBuilder builder = Instance.builder().place("p", Instance.MAX_CAPACITY);
        for (int u = 0; u < 10_000; u++) {
            builder.unit("u" + u).pair(u, 0, u % 7);
        }
        int[] looks = {0};
        Solution solution = Matching.solve(builder.build(), Options.defaults().cancelled(() -> looks[0]++ < 0));
        assertThat(solution.placedPersons()).isEqualTo(10_000);
        assertThat(solution.proven()).isTrue();
        assertThat(looks[0]).as("how often it was asked whether to go on").isLessThan(20_000);
        assertThat(Certificate.of(solution).faults()).isEmpty();
    }

    @Test
    void a_hopeless_puzzle_ends_at_the_time_limit_with_its_bound() {
        // Two households of four fit in ten seats, and two seats stay empty; the relaxation would fill them with
        // halves.
        InstanceBuilder builder = Instance.builder();
        IntStream.range(0, 40).forEach(p -> builder.place("p" + p, 10));
        for (int u = 0; u < 200; u++) {
            builder.unit(Unit.of("u" + u).size(4));
            for (int p = 0; p < 40; p++) {
                builder.pair(u, p, (u * 31 + p * 17) % 100);
            }
        }
        Solution solution = Matching.solve(builder.build(), Options.defaults().timeLimit(Duration.ofSeconds(2)));
        assertThat(solution.seconds()).isLessThan(30);
        assertThat(solution.placedPersons()).isEqualTo(320);
        assertThat(solution.placedUpperBound()).isBetween(320, 400);
    }

    @Test
    void a_class_cap_of_zero_admits_only_units_without_classes() {
        Instance instance = Instance.builder()
                .place(Place.of("p", 2).classCap(0))
                .unit(Unit.of("speaks").classes(List.of("som")))
                .unit("silent")
                .pair("speaks", "p", 100)
                .pair("silent", "p", 1)
                .build();
        Solution solution = Matching.solve(instance, Options.defaults());
        assertThat(solution.placeOf("speaks")).isEmpty();
        assertThat(solution.placeOf("silent")).contains("p");
        assertThat(Certificate.of(solution).proves()).isTrue();
    }

    @Test
    void what_is_wrong_with_a_record_is_said_at_once() {
        InstanceBuilder builder = Instance.builder().place("p", 1).unit("u");
        refuses(() -> builder.place("q", -1), Problem.OUT_OF_RANGE, "capacity of place 'q' is -1");
        refuses(() -> builder.place("p", 1), Problem.DUPLICATE_ID, "place 'p' was given twice");
        refuses(() -> builder.unit(" "), Problem.BAD_ID, "a unit has an empty id");
        refuses(() -> builder.unit(Unit.of("v").size(0)), Problem.OUT_OF_RANGE, "size of unit 'v' is 0");
        refuses(() -> builder.unit(Unit.of("v").at("x")), Problem.UNKNOWN_ID, "place 'x'");
        refuses(() -> builder.pair("u", "x", 1), Problem.UNKNOWN_ID, "place 'x', named in a pair with unit 'u'");
        refuses(() -> builder.pair("w", "p", 1), Problem.UNKNOWN_ID, "unit 'w'");
        refuses(() -> builder.pair("u", "p", 200_000_000), Problem.OUT_OF_RANGE, "between -100000000 and 100000000");
    }

    @Test
    void locks_that_cannot_hold_together_are_refused() {
        InstanceBuilder builder = Instance.builder()
                .place("p", 1)
                .unit(Unit.of("a").lockedAt("p"))
                .unit(Unit.of("b").lockedAt("p"))
                .pair("a", "p", 1)
                .pair("b", "p", 1);
        refuses(builder::build, Problem.IMPOSSIBLE_LOCK, "do not fit its capacity 1");
    }

    @Test
    void prices_too_high_to_be_summed_up_prove_nothing_and_a_plan_beyond_its_bounds_is_a_fault() {
        Instance instance =
                Instance.builder().place("p", 4).unit("a").pair("a", "p", 1).build();
        long high = Long.MAX_VALUE / 2;
        Prices prices = new Prices(2, new long[] {high}, new long[] {3}, Map.of(), 0);
        Solution solution = new Solution(
                instance,
                Objective.PERSONS_FIRST,
                new int[] {0},
                1,
                1,
                Solution.Ending.EXHAUSTED,
                0,
                Optional.of(prices));
        assertThat(Certificate.of(solution).faults())
                .containsExactly("the prices are so high that their sums leave 64 bits");
        assertThatThrownBy(() -> new Solution(
                        instance,
                        Objective.PERSONS_FIRST,
                        new int[] {0},
                        1,
                        0,
                        Solution.Ending.EXHAUSTED,
                        0,
                        Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("passes its bounds");
    }

    @Test
    void households_whose_persons_have_more_pairs_together_than_an_array_holds_are_refused() {
        int pairs = 21_500_000;
        int[] none = new int[0];
        InstanceBuilder.Parts parts = new InstanceBuilder.Parts(
                new Unit[] {Unit.of("u").size(100)},
                new Place[0],
                Map.of(),
                Map.of(),
                List.of(),
                none,
                none,
                new int[] {0, pairs},
                none,
                new int[pairs],
                none,
                0);
        refuses(
                () -> InstanceBuilder.checkSums(parts),
                Problem.OUT_OF_RANGE,
                "there are 2150000000 pairs, counted for each person of a household, but at most 2147483639");
    }

    @Test
    void a_place_with_more_capped_classes_than_can_be_held_against_each_other_is_refused() {
        InstanceBuilder builder = Instance.builder().place(Place.of("p", 10).classCap(1));
        int units = 480;
        for (int u = 0; u < 2 * units; u++) {
            List<String> classes = new ArrayList<>();
            for (int c = 0; c < 100; c++) {
                classes.add("c" + (u % units) + " " + c);
            }
            builder.unit(Unit.of("u" + u).classes(classes)).pair(u, 0, 1);
        }
        Instance instance = builder.build();
        refuses(
                () -> Matching.solve(instance, Options.defaults()),
                Problem.OUT_OF_RANGE,
                "there are 2304000000 twos of classes that could pass the class cap of the same place");
    }

    private static void refuses(Runnable record, Problem problem, String message) {
        assertThatThrownBy(record::run)
                .isInstanceOf(InvalidInstanceException.class)
                .hasMessageContaining(message)
                .extracting(e -> ((InvalidInstanceException) e).problem())
                .isEqualTo(problem);
    }
}
