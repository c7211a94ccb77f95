package se.insteg.matching;

import java.util.function.BooleanSupplier;

/**
 * The engine's door: finds the plan that places the most persons and, among those, has the most points.
 *
 * <p>Ties between plans equal in both are broken by the units' priorities and a permutation drawn from the seed, never by
 * input order.
 */
public final class Matching {
    private Matching() {}

    /** Solves the instance within the time limit; see {@link Solution} for what is promised about the result. */
    public static Solution solve(Instance instance, Options options) {
        long begun = System.nanoTime();
        long limit = options.timeLimit().toNanos();
        BooleanSupplier stop =
                () -> System.nanoTime() - begun > limit || options.cancelled().getAsBoolean();
        FirstInside inside = new FirstInside(instance, options.seed());
        return inside.solve(stop, begun, options);
    }
}
