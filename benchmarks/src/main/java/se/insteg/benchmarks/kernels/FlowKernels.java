package se.insteg.benchmarks.kernels;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import se.insteg.matching.flow.Auction;
import se.insteg.matching.flow.ShortestAugmentingPaths;

/** The auction, and the exact method from nothing and from the auction's prices. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FlowKernels {
    /** Bids until nobody is left bidding. */
    @Benchmark
    public long[] auction(Country10000 country) {
        Auction auction = new Auction(country.network(), 1);
        auction.run(() -> false);
        return auction.prices();
    }

    /** The auction, and what makes it exact. */
    @Benchmark
    public long exactAfterAuction(Country10000 country) {
        Auction auction = new Auction(country.network(), 1);
        auction.run(() -> false);
        ShortestAugmentingPaths paths = new ShortestAugmentingPaths(country.network());
        paths.insertAll(auction.prices(), auction.pairs(), () -> false);
        return paths.planValue();
    }

    /** One shortest path after the other. */
    @Benchmark
    public long exactFromNothing(Country10000 country) {
        ShortestAugmentingPaths paths = new ShortestAugmentingPaths(country.network());
        paths.insertAll(() -> false);
        return paths.planValue();
    }
}
