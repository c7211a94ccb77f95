package se.insteg.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import se.insteg.matching.pure.ShortestAugmentingPaths;
import se.insteg.matching.pure.Transport;

/** Exact for single persons without class caps; otherwise the best of greedy by value, with a simple valid bound. */
final class FirstInside {
    private final Instance instance;
    private final CanonicalOrder order;
    private final long perPerson;

    FirstInside(Instance instance, long seed) {
        this.instance = instance;
        this.order = CanonicalOrder.of(instance, seed);
        long span = 1;
        for (int u = 0; u < instance.unitCount(); u++) {
            long high = 0;
            long low = 0;
            for (int k = instance.firstPair(u); k < instance.endPair(u); k++) {
                high = Math.max(high, instance.pointsOfPair(k));
                low = Math.min(low, instance.pointsOfPair(k));
            }
            span += high - low;
        }
        perPerson = span;
    }

    Solution solve(BooleanSupplier stop, long begun, Options options) {
        Transport transport = transport();
        ShortestAugmentingPaths paths = new ShortestAugmentingPaths(transport);
        boolean done = paths.run(stop);
        int[] place = new int[instance.unitCount()];
        int persons = 0;
        for (int r = 0; r < order.units().length; r++) {
            int pair = paths.pairs()[r];
            place[order.units()[r]] =
                    pair < 0 ? Solution.UNPLACED : order.places()[transport.column()[pair]];
            persons += pair < 0 ? 0 : 1;
        }
        boolean pure = done;
        for (int u = 0; u < place.length; u++) {
            pure &= instance.unit(u).size() == 1 && !instance.unit(u).locked();
        }
        for (int p = 0; p < instance.placeCount(); p++) {
            pure &= instance.place(p).classCap() >= instance.place(p).capacity();
        }
        long dual = transport.dualValue(paths.prices());
        int placedBound = (int) Math.min(instance.persons(), dual / perPerson + (dual % perPerson != 0 ? 1 : 0));
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (pure) {
            return new Solution(
                    instance,
                    place,
                    persons,
                    dual - persons * perPerson,
                    Solution.Ending.TIME_LIMIT,
                    seconds,
                    Optional.empty());
        }
        int[] greedy = greedy();
        int placed = Totals.of(instance, greedy).persons();
        return new Solution(
                instance,
                greedy,
                Math.max(placedBound, placed),
                mostPoints(),
                options.cancelled().getAsBoolean() ? Solution.Ending.CANCELLED : Solution.Ending.EXHAUSTED,
                seconds,
                Optional.empty());
    }

    private Transport transport() {
        int[] start = new int[instance.unitCount() + 1];
        int[] column = new int[instance.pairCount()];
        long[] value = new long[instance.pairCount()];
        int[] rank = new int[instance.placeCount()];
        int[] capacity = new int[instance.placeCount()];
        for (int c = 0; c < rank.length; c++) {
            rank[order.places()[c]] = c;
            capacity[c] = instance.place(order.places()[c]).capacity();
        }
        int next = 0;
        for (int r = 0; r < order.units().length; r++) {
            int u = order.units()[r];
            long[] sorted = IntStream.range(instance.firstPair(u), instance.endPair(u))
                    .mapToLong(k -> ((long) rank[instance.placeOfPair(k)] << 32) | k)
                    .sorted()
                    .toArray();
            for (long entry : sorted) {
                column[next] = (int) (entry >>> 32);
                value[next++] = perPerson * instance.unit(u).size() + instance.pointsOfPair((int) entry);
            }
            start[r + 1] = next;
        }
        return new Transport(start, column, value, capacity);
    }

    private long mostPoints() {
        long sum = 0;
        for (int u = 0; u < instance.unitCount(); u++) {
            int first = instance.firstPair(u);
            sum += Math.max(
                    0,
                    IntStream.range(first, instance.endPair(u))
                            .map(instance::pointsOfPair)
                            .max()
                            .orElse(0));
        }
        return sum;
    }

    private int[] greedy() {
        int[] place = new int[instance.unitCount()];
        Arrays.fill(place, Solution.UNPLACED);
        for (int u = 0; u < place.length; u++) {
            if (instance.unit(u).locked()) {
                place[u] = instance.currentPlace(u);
            }
        }
        for (int u : order.units()) {
            if (place[u] != Solution.UNPLACED) {
                continue;
            }
            Integer[] best = IntStream.range(instance.firstPair(u), instance.endPair(u))
                    .boxed()
                    .sorted(Comparator.comparingInt(k -> -instance.pointsOfPair(k)))
                    .toArray(Integer[]::new);
            for (int k : best) {
                place[u] = instance.placeOfPair(k);
                try {
                    Feasibility.check(instance, place);
                    break;
                } catch (IllegalStateException doesNotFit) {
                    place[u] = Solution.UNPLACED;
                }
            }
        }
        return place;
    }
}
