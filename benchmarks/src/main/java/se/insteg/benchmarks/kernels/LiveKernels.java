package se.insteg.benchmarks.kernels;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.insteg.matching.Change;
import se.insteg.matching.Effect;
import se.insteg.matching.Instance;
import se.insteg.matching.InstanceBuilder;
import se.insteg.matching.Live;
import se.insteg.matching.Options;

/** One "what if" on a plan of ten thousand persons, and back. */
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Thread)
public class LiveKernels {
    private static final int PERSONS = 10_000;
    private static final int PLACES = 5_000;
    private static final int PAIRS = 40;
    private static final int NEAR = 200;

    private final SplittableRandom random = new SplittableRandom(2);
    private Live live = Live.of(Instance.builder().build(), Options.defaults());

    /** Solves the plan. */
    @Setup(Level.Trial)
    public void solve() {
        InstanceBuilder builder = Instance.builder();
        for (int p = 0; p < PLACES; p++) {
            builder.place("p" + p, 1 + random.nextInt(3));
        }
        for (int u = 0; u < PERSONS; u++) {
            builder.unit("u" + u);
            int home = random.nextInt(PLACES - NEAR);
            int[] places =
                    random.ints(home, home + NEAR).distinct().limit(PAIRS).toArray();
            for (int p : places) {
                builder.pair(u, p, random.nextInt(1000));
            }
        }
        live = Live.of(builder.build(), Options.defaults());
    }

    /** One seat more or less at a random place. */
    @Benchmark
    public Effect oneSeatMore() {
        String place = "p" + random.nextInt(PLACES);
        return live.tryOut(new Change.Seats(place, live.capacity(place) + 1));
    }

    /** A random person leaves. */
    @Benchmark
    public Effect onePersonLeaves() {
        return live.tryOut(new Change.Leaves("u" + random.nextInt(PERSONS)));
    }
}
