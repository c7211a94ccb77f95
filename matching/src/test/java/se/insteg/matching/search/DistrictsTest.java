package se.insteg.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DistrictsTest {
    private static final int MODELS = 200;

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void every_unit_is_in_exactly_one_district_and_keeps_its_place_there() {
        for (int i = 0; i < MODELS; i++) {
            Model model = model();
            Plan plan = somePlan(model);
            int units = parts(model, plan).stream()
                    .mapToInt(part -> part.part().units())
                    .sum();
            int persons = parts(model, plan).stream()
                    .mapToInt(part -> part.partPlan().persons())
                    .sum();
            assertThat(units).as("model " + i).isEqualTo(model.units());
            assertThat(persons).as("model " + i).isEqualTo(plan.persons());
        }
    }

    @Test
    void what_the_districts_gain_the_whole_gains_and_no_rule_is_broken() {
        for (int i = 0; i < MODELS; i++) {
            Model model = model();
            Plan plan = somePlan(model);
            Plan better = new Plan(plan);
            long gained = 0;
            for (Neighbourhood part : parts(model, plan)) {
                long[] noPrices = new long[part.part().places()];
                Plan found = new RuinAndRecreate(
                                part.part(),
                                new PairsByPlace(part.part()),
                                part.partPlan(),
                                noPrices,
                                new SplittableRandom(i))
                        .run(300, () -> false);
                gained += found.worth() - part.partPlan().worth();
                part.apply(found, better);
            }
            assertThat(gained).as("model " + i).isNotNegative();
            assertThat(better.worth()).as("model " + i).isEqualTo(plan.worth() + gained);
            assertFeasible(model, better);
        }
    }

    private List<Neighbourhood> parts(Model model, Plan plan) {
        List<Neighbourhood> parts = new Districts(model, plan, 3, 0.4).parts();
        assertThat(parts).hasSizeGreaterThan(1);
        return parts;
    }

    /** Counted from the model alone, not with what the plan keeps. */
    private static void assertFeasible(Model model, Plan plan) {
        int[] free = model.capacity().clone();
        int[] allowed = model.limitCapacity().clone();
        for (int u = 0; u < model.units(); u++) {
            int k = plan.pair(u);
            if (k != Plan.OUT) {
                free[model.place()[k]] -= model.size()[u];
                for (int i = model.pairLimitStart()[k]; i < model.pairLimitStart()[k + 1]; i++) {
                    allowed[model.pairLimit()[i]] -= model.size()[u];
                }
            }
        }
        assertThat(Arrays.stream(free).min().orElse(0)).isNotNegative();
        assertThat(Arrays.stream(allowed).min().orElse(0)).isNotNegative();
    }

    /** Forty units of one to three at twenty places near them, each place with one limit that every other unit counts under. */
    private Model model() {
        int units = 40;
        int places = 20;
        int[] size = random.ints(units, 1, 4).toArray();
        int[] start = new int[units + 1];
        List<Integer> place = new ArrayList<>();
        List<Integer> limit = new ArrayList<>();
        List<Integer> limitStart = new ArrayList<>(List.of(0));
        for (int u = 0; u < units; u++) {
            for (int p = u / 2; p < Math.min(places, u / 2 + 4); p++) {
                place.add(p);
                if (u % 2 == 0) {
                    limit.add(p);
                }
                limitStart.add(limit.size());
            }
            start[u + 1] = place.size();
        }
        int[] points = random.ints(place.size(), 0, 100).toArray();
        return new Model(
                size,
                start,
                array(place),
                points,
                random.ints(places, 2, 7).toArray(),
                numbers(places),
                random.ints(places, 2, 5).toArray(),
                array(limitStart),
                array(limit),
                Model.span(start, points),
                Model.span(start, points));
    }

    private static int[] numbers(int count) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }

    private Plan somePlan(Model model) {
        Plan plan = new Plan(model);
        for (int u = 0; u < model.units(); u++) {
            for (int k = model.start()[u]; k < model.start()[u + 1] && plan.pair(u) == Plan.OUT; k++) {
                if (random.nextBoolean() && plan.fits(u, k)) {
                    plan.place(u, k);
                }
            }
        }
        return plan;
    }
}
