package se.insteg.matching.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers the limits that a part of a model still needs, with what is left of them. */
final class LimitNumbers {
    private final Model whole;
    private final Plan plan;
    private final Map<Integer, Integer> givenBack = new HashMap<>();

    LimitNumbers(Model whole, Plan plan) {
        this.whole = whole;
        this.plan = plan;
    }

    /** The persons of a freed unit no longer count under the limits of its pair. */
    void giveBack(int pair, int persons) {
        for (int i = whole.pairLimitStart()[pair]; i < whole.pairLimitStart()[pair + 1]; i++) {
            givenBack.merge(whole.pairLimit()[i], persons, Integer::sum);
        }
    }

    /** The part's model, of the given pairs of the whole; only limits that could be exceeded are kept. */
    Model model(int[] size, int[] start, int[] pairs, int[] placeNumber, int[] capacity) {
        Map<Integer, Integer> demand = new HashMap<>();
        int uses = 0;
        for (int i = 0; i < size.length; i++) {
            for (int k = start[i]; k < start[i + 1]; k++) {
                int first = whole.pairLimitStart()[pairs[k]];
                int end = whole.pairLimitStart()[pairs[k] + 1];
                for (int l = first; l < end; l++) {
                    demand.merge(whole.pairLimit()[l], size[i], Integer::sum);
                    uses++;
                }
            }
        }
        int[] active = demand.keySet().stream()
                .filter(l -> demand.getOrDefault(l, 0) > left(l))
                .sorted()
                .mapToInt(l -> l)
                .toArray();
        int[] place = new int[pairs.length];
        int[] points = new int[pairs.length];
        int[] limitStart = new int[pairs.length + 1];
        int[] limit = new int[uses];
        int used = 0;
        for (int k = 0; k < pairs.length; k++) {
            place[k] = placeNumber[whole.place()[pairs[k]]];
            points[k] = whole.points()[pairs[k]];
            for (int i = whole.pairLimitStart()[pairs[k]]; i < whole.pairLimitStart()[pairs[k] + 1]; i++) {
                int number = Arrays.binarySearch(active, whole.pairLimit()[i]);
                if (number >= 0) {
                    limit[used++] = number;
                }
            }
            limitStart[k + 1] = used;
        }
        return new Model(
                size,
                start,
                place,
                points,
                capacity,
                Arrays.stream(active)
                        .map(l -> placeNumber[whole.limitPlace()[l]])
                        .toArray(),
                Arrays.stream(active).map(this::left).toArray(),
                limitStart,
                Arrays.copyOf(limit, used),
                whole.perPerson(),
                whole.span());
    }

    private int left(int limit) {
        return plan.limitFree(limit) + givenBack.getOrDefault(limit, 0);
    }
}
