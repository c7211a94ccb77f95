package se.insteg.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The knapsack of one place, in each of the three ways it is filled. */
class PackingTest {
    private static final int INSTANCES = 2000;

    @Test
    void few_units_are_packed_to_the_best_of_all_sets() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < INSTANCES; i++) {
            Model model = onePlace(random, random.nextInt(12), 1 + random.nextInt(15));
            long[] price = prices(random, model);
            assertThat(packed(model, price, Integer.MAX_VALUE)).isEqualTo(bestOfAllSets(model, price));
        }
    }

    @Test
    void many_units_are_packed_as_well_as_few_and_no_worse_when_there_is_no_room_to_be_exact() {
        SplittableRandom random = new SplittableRandom(2);
        int looser = 0;
        for (int i = 0; i < INSTANCES; i++) {
            Model model = onePlace(random, 19 + random.nextInt(60), 1 + random.nextInt(40));
            long[] price = prices(random, model);
            long exact = bySeats(model, price);
            assertThat(packed(model, price, Integer.MAX_VALUE)).isEqualTo(exact);
            long bound = packed(model, price, 0);
            long mostOfOne = 0;
            for (int u = 0; u < model.units(); u++) {
                mostOfOne = Math.max(mostOfOne, model.worth(u, u) - price[u]);
            }
            assertThat(bound).isBetween(exact, exact + mostOfOne);
            looser += bound > exact ? 1 : 0;
        }
        assertThat(looser).isPositive();
    }

    @Test
    void gains_at_the_end_of_the_range_are_ordered_without_overflow() {
        // 2^57 for a household of 100 is less a seat than 2^56 for one of 10; the products leave 64 bits.
        int[] size = new int[20];
        Arrays.fill(size, 10);
        size[0] = 100;
        int[] place = new int[20];
        int[] start = new int[21];
        Arrays.setAll(start, u -> u);
        Model model = model(size, start, place, new int[20], 100);
        long[] price = new long[20];
        Arrays.fill(price, -(1L << 55));
        price[0] = -(1L << 57);
        // Ten of the small ones fill the place with more than the large one brings.
        assertThat(packed(model, price, 0)).isEqualTo(10L << 55);
    }

    private static long packed(Model model, long[] price, int mostCells) {
        int[] taken = new int[model.units()];
        long gain = new Packing(model, new PairsByPlace(model), mostCells).solve(0, price, 1, taken);
        int seats = 0;
        for (int u = 0; u < taken.length; u++) {
            seats += taken[u] * model.size()[u];
        }
        assertThat(seats).isLessThanOrEqualTo(model.capacity()[0]);
        return gain;
    }

    private static long bestOfAllSets(Model model, long[] price) {
        long best = 0;
        for (int set = 0; set < 1 << model.units(); set++) {
            long gain = 0;
            int seats = 0;
            for (int u = 0; u < model.units(); u++) {
                if ((set >> u & 1) == 1) {
                    gain += model.worth(u, u) - price[u];
                    seats += model.size()[u];
                }
            }
            best = seats <= model.capacity()[0] ? Math.max(best, gain) : best;
        }
        return best;
    }

    private static long bySeats(Model model, long[] price) {
        long[] best = new long[model.capacity()[0] + 1];
        for (int u = 0; u < model.units(); u++) {
            for (int s = best.length - 1; s >= model.size()[u]; s--) {
                best[s] = Math.max(best[s], best[s - model.size()[u]] + model.worth(u, u) - price[u]);
            }
        }
        return best[best.length - 1];
    }

    private static long[] prices(SplittableRandom random, Model model) {
        long[] price = new long[model.units()];
        Arrays.setAll(price, u -> random.nextInt(60));
        return price;
    }

    private static Model onePlace(SplittableRandom random, int units, int seats) {
        int[] size = new int[units];
        Arrays.setAll(size, u -> 1 + random.nextInt(6));
        int[] points = new int[units];
        Arrays.setAll(points, u -> random.nextInt(100));
        int[] start = new int[units + 1];
        Arrays.setAll(start, u -> u);
        return model(size, start, new int[units], points, seats);
    }

    private static Model model(int[] size, int[] start, int[] place, int[] points, int seats) {
        return new Model(
                size,
                start,
                place,
                points,
                new int[] {seats},
                new int[0],
                new int[0],
                new int[place.length + 1],
                new int[0],
                0,
                1);
    }
}
