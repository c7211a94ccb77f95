package se.insteg.matching;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How to solve.
 *
 * @param objective what the best plan is
 * @param timeLimit the search stops at the best plan found when it is reached; more than zero. The pure regime and small
 *     instances end by themselves, long before.
 * @param seed draws the permutation that breaks ties, and the search's random choices
 * @param threads at most this many threads work, at least 1. The same seed and number of threads give the same plan as
 *     long as time did not run short on the way; the exact case, and small instances with time to spare, always do. Where
 *     it ran short and the plan was proven nevertheless, another run may give another plan of equal persons and points.
 * @param progress told now and then, from the solving thread, what has been reached; must return quickly
 * @param cancelled asked now and then, from any solving thread; once it says true the best plan found is returned
 */
public record Options(
        Objective objective,
        Duration timeLimit,
        long seed,
        int threads,
        Consumer<Progress> progress,
        BooleanSupplier cancelled) {

    public Options {
        if (timeLimit.isZero() || timeLimit.isNegative()) {
            throw new IllegalArgumentException("the time limit must be longer than zero, not " + timeLimit);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, not " + threads);
        }
    }

    /** Persons first, ten seconds, seed 1, one thread. */
    public static Options defaults() {
        return new Options(Objective.PERSONS_FIRST, Duration.ofSeconds(10), 1, 1, progress -> {}, () -> false);
    }

    public Options objective(Objective newObjective) {
        return new Options(newObjective, timeLimit, seed, threads, progress, cancelled);
    }

    public Options timeLimit(Duration newTimeLimit) {
        return new Options(objective, newTimeLimit, seed, threads, progress, cancelled);
    }

    public Options seed(long newSeed) {
        return new Options(objective, timeLimit, newSeed, threads, progress, cancelled);
    }

    public Options threads(int newThreads) {
        return new Options(objective, timeLimit, seed, newThreads, progress, cancelled);
    }

    public Options progress(Consumer<Progress> newProgress) {
        return new Options(objective, timeLimit, seed, threads, newProgress, cancelled);
    }

    public Options cancelled(BooleanSupplier newCancelled) {
        return new Options(objective, timeLimit, seed, threads, progress, newCancelled);
    }
}
