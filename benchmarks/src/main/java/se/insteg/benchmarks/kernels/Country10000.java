package se.insteg.benchmarks.kernels;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import se.insteg.matching.flow.SeatNetwork;

/** Ten thousand rows with forty pairs each, to 5,000 nodes near them. */
@State(Scope.Thread)
public class Country10000 {
    private static final int ROWS = 10_000;
    private static final int NODES = 5_000;
    private static final int PAIRS = 40;
    private static final int NEAR = 200;
    private static final long PERSON = 20_000_000;

    private SeatNetwork network = new SeatNetwork(new int[1], new int[0], new long[0], new int[0], new int[0]);

    /** Draws it. */
    @Setup(Level.Trial)
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        int[] start = new int[ROWS + 1];
        int[] node = new int[ROWS * PAIRS];
        long[] value = new long[ROWS * PAIRS];
        int pairs = 0;
        for (int row = 0; row < ROWS; row++) {
            int home = random.nextInt(NODES - NEAR);
            int[] places = random.ints(home, home + NEAR)
                    .distinct()
                    .limit(PAIRS)
                    .sorted()
                    .toArray();
            for (int place : places) {
                node[pairs] = place;
                value[pairs++] = PERSON + random.nextInt(1000);
            }
            start[row + 1] = pairs;
        }
        int[] parent = new int[NODES];
        Arrays.fill(parent, -1);
        int[] capacity = random.ints(NODES, 1, 4).toArray();
        network = new SeatNetwork(start, node, value, parent, capacity);
    }

    SeatNetwork network() {
        return network;
    }
}
