package se.insteg.matching.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShortestAugmentingPathsTest {
    private static final int NETWORKS = 3000;
    private static final long LARGE = 1_000_000;

    @Test
    void the_prices_prove_the_plan_of_every_network() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < NETWORKS; i++) {
            SeatNetwork network = network(random);
            ShortestAugmentingPaths paths = new ShortestAugmentingPaths(network);
            assertThat(paths.insertAll(() -> false)).isTrue();
            assertProven("network " + i, network, paths);
        }
    }

    @Test
    void a_start_from_an_auction_ends_at_the_same_value() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < NETWORKS; i++) {
            SeatNetwork network = network(random);
            ShortestAugmentingPaths fresh = new ShortestAugmentingPaths(network);
            fresh.insertAll(() -> false);
            Auction auction = new Auction(network, 1 + random.nextInt(30));
            assertThat(auction.run(() -> false)).isTrue();
            ShortestAugmentingPaths warm = new ShortestAugmentingPaths(network);
            warm.insertAll(auction.prices(), auction.pairs(), () -> false);
            assertProven("network " + i, network, warm);
            assertThat(warm.planValue()).as("network " + i).isEqualTo(fresh.planValue());
        }
    }

    @Test
    void an_auction_ends_within_rows_times_epsilon_of_the_optimum_when_nobody_leaves() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < NETWORKS; i++) {
            int rows = 1 + random.nextInt(8);
            SeatNetwork network = complete(random, rows);
            int epsilon = 1 + random.nextInt(20);
            Auction auction = new Auction(network, epsilon);
            auction.run(() -> false);
            long value = Arrays.stream(auction.pairs())
                    .mapToLong(k -> network.value()[k])
                    .sum();
            ShortestAugmentingPaths exact = new ShortestAugmentingPaths(network);
            exact.insertAll(() -> false);
            assertThat(exact.planValue() - value).as("network " + i).isBetween(0L, (long) rows * epsilon);
        }
    }

    @Test
    void after_each_of_many_changes_the_plan_is_as_good_as_a_fresh_one() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 300; i++) {
            SeatNetwork network = network(random);
            ShortestAugmentingPaths live = new ShortestAugmentingPaths(network);
            live.insertAll(() -> false);
            for (int change = 0; change < 30 && network.value().length > 0; change++) {
                int pair = random.nextInt(network.value().length);
                long value = random.nextInt(4) == 0 ? SeatNetwork.FORBIDDEN : value(random);
                live.change(rowOf(network, pair), pair, value);
                network.value()[pair] = value;
                assertProven("network " + i + " change " + change, network, live);
            }
        }
    }

    @Test
    void a_very_long_life_at_the_end_of_the_range_does_not_overflow() {
        SplittableRandom random = new SplittableRandom(6);
        SeatNetwork network = complete(random, 3);
        ShortestAugmentingPaths live = new ShortestAugmentingPaths(network);
        live.insertAll(() -> false);
        for (int change = 0; change < 20_000; change++) {
            int pair = random.nextInt(network.value().length);
            long value = random.nextLong(1L << 57);
            live.change(rowOf(network, pair), pair, value);
            network.value()[pair] = value;
        }
        assertProven("after all changes", network, live);
    }

    @Test
    void seats_that_nobody_takes_are_given_back_together_and_prices_that_leave_64_bits_say_nothing() {
        int seats = 2_000_000_000;
        SeatNetwork network = new SeatNetwork(
                new int[] {0, 1, 2}, new int[] {0, 0}, new long[] {LARGE, 9}, new int[] {-1}, new int[] {seats});
        ShortestAugmentingPaths paths = new ShortestAugmentingPaths(network);
        assertThat(paths.insertAll(new long[] {5}, new int[] {0, 1}, () -> false))
                .isTrue();
        assertProven("many seats", network, paths);
        assertThat(network.dualValue(new long[] {1L << 40})).isEqualTo(LARGE + 9);
    }

    @Test
    void a_copy_changes_independently() {
        SeatNetwork network = complete(new SplittableRandom(5), 6);
        ShortestAugmentingPaths original = new ShortestAugmentingPaths(network);
        original.insertAll(() -> false);
        long before = original.planValue();
        ShortestAugmentingPaths copy = new ShortestAugmentingPaths(original);
        copy.change(0, original.pair(0), SeatNetwork.FORBIDDEN);
        assertThat(copy.pair(0)).isNotEqualTo(original.pair(0));
        assertThat(original.planValue()).isEqualTo(before);
    }

    /** Feasible, and worth exactly the dual value of its prices: by weak duality nothing is worth more. */
    private static void assertProven(String which, SeatNetwork network, ShortestAugmentingPaths paths) {
        int[] used = new int[network.nodes()];
        long value = 0;
        for (int row = 0; row < network.rows(); row++) {
            int pair = paths.pair(row);
            if (pair >= 0) {
                assertThat(pair).as(which).isBetween(network.start()[row], network.start()[row + 1] - 1);
                value += network.value()[pair];
                for (int n = network.node()[pair]; n >= 0; n = network.parent()[n]) {
                    used[n]++;
                }
            }
        }
        long[] price = paths.prices();
        for (int n = 0; n < network.nodes(); n++) {
            assertThat(used[n]).as(which).isLessThanOrEqualTo(network.capacity()[n]);
            assertThat(paths.flow(n)).as(which).isEqualTo(used[n]);
            int above = network.parent()[n];
            assertThat(price[n]).as(which).isGreaterThanOrEqualTo(above < 0 ? 0 : price[above]);
        }
        assertThat(value).as(which).isEqualTo(network.dualValue(price)).isEqualTo(paths.planValue());
    }

    private static SeatNetwork network(SplittableRandom random) {
        int nodes = 1 + random.nextInt(7);
        int[] parent = new int[nodes];
        int[] capacity = new int[nodes];
        for (int n = 0; n < nodes; n++) {
            parent[n] = n == 0 || random.nextBoolean() ? -1 : random.nextInt(n);
            capacity[n] = random.nextInt(4);
        }
        int rows = random.nextInt(12);
        int[] start = new int[rows + 1];
        int[] node = new int[rows * nodes];
        long[] value = new long[rows * nodes];
        int pairs = 0;
        for (int row = 0; row < rows; row++) {
            for (int n = 0; n < nodes; n++) {
                if (random.nextInt(3) > 0) {
                    node[pairs] = n;
                    value[pairs++] = value(random);
                }
            }
            start[row + 1] = pairs;
        }
        return new SeatNetwork(start, Arrays.copyOf(node, pairs), Arrays.copyOf(value, pairs), parent, capacity);
    }

    /** Persons first: a large number, give or take points; now and then a pair nobody would want. */
    private static long value(SplittableRandom random) {
        return random.nextInt(10) == 0 ? -random.nextInt(50) : LARGE + random.nextInt(100);
    }

    private static SeatNetwork complete(SplittableRandom random, int rows) {
        int[] start = new int[rows + 1];
        int[] node = new int[rows * rows];
        long[] value = new long[rows * rows];
        for (int row = 0; row < rows; row++) {
            for (int n = 0; n < rows; n++) {
                node[row * rows + n] = n;
                value[row * rows + n] = LARGE + random.nextInt(100);
            }
            start[row + 1] = (row + 1) * rows;
        }
        int[] parent = new int[rows];
        int[] capacity = new int[rows];
        Arrays.fill(parent, -1);
        Arrays.fill(capacity, 1);
        return new SeatNetwork(start, node, value, parent, capacity);
    }

    private static int rowOf(SeatNetwork network, int pair) {
        int row = 0;
        while (network.start()[row + 1] <= pair) {
            row++;
        }
        return row;
    }
}
