package se.insteg.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The order in which the engine looks at units and places: by priority (high first), then by a permutation drawn from
 * the seed and the id, then by id. It does not depend on the order of the input, so neither does any plan.
 *
 * @param units unit numbers in the order the engine takes them
 * @param places place numbers in the order the engine takes them
 */
@SuppressWarnings("ArrayRecordComponent")
record CanonicalOrder(int[] units, int[] places) {

    static CanonicalOrder of(Instance instance, long seed) {
        long[] unitKey = new long[instance.unitCount()];
        Arrays.setAll(unitKey, u -> mix(instance.unit(u).id(), seed));
        long[] placeKey = new long[instance.placeCount()];
        Arrays.setAll(placeKey, p -> mix(instance.place(p).id(), ~seed));
        Comparator<Integer> byPriority = Comparator.<Integer>comparingLong(
                        u -> instance.unit(u).priority())
                .reversed();
        return new CanonicalOrder(
                sorted(
                        instance.unitCount(),
                        byPriority.thenComparingLong(u -> unitKey[u]).thenComparing(u -> instance.unit(u)
                                .id())),
                sorted(
                        instance.placeCount(),
                        Comparator.<Integer>comparingLong(p -> placeKey[p])
                                .thenComparing(p -> instance.place(p).id())));
    }

    private static int[] sorted(int count, Comparator<Integer> order) {
        return IntStream.range(0, count).boxed().sorted(order).mapToInt(i -> i).toArray();
    }

    /** A 64-bit hash of id and seed with every bit depending on every bit (SplitMix64's finaliser). */
    private static long mix(String id, long seed) {
        long z = seed * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < id.length(); i++) {
            z = scramble(z + id.charAt(i) + 0x9E3779B97F4A7C15L);
        }
        return scramble(z);
    }

    private static long scramble(long input) {
        long z = (input ^ (input >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
