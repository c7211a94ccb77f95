package se.insteg.demonstration;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Chance that falls out the same every time. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True so many times of a hundred. */
    boolean percent(int times) {
        return below(100) < times;
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** One of these, the heavier the likelier. */
    <T> T weighed(List<T> of, ToIntFunction<T> weight) {
        int at = below(of.stream().mapToInt(weight).sum());
        for (T one : of) {
            at -= weight.applyAsInt(one);
            if (at < 0) {
                return one;
            }
        }
        return of.getLast();
    }
}
