package se.insteg.planner;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.insteg.matching.InstanceBuilder;
import se.insteg.planner.criteria.Criteria;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/** Finds every admissible pair with its points, in parallel, a block of people at a time so that memory stays bounded. */
final class PairSearch {
    private static final int BLOCK = 2_048;

    private final Planner.Task task;
    private final List<Person> people;
    private final List<Offer> offers;
    private final Criteria criteria;

    PairSearch(Planner.Task task, Criteria criteria) {
        this.task = task;
        this.people = task.people();
        this.offers = task.offers();
        this.criteria = criteria;
    }

    /** @param scale what a point is worth */
    void addTo(InstanceBuilder builder, int scale) {
        for (int from = 0; from < people.size(); from += BLOCK) {
            int first = from;
            int size = Math.min(BLOCK, people.size() - from);
            var block = IntStream.range(0, size)
                    .parallel()
                    .mapToObj(i -> pairsOf(people.get(first + i)))
                    .toList();
            for (int i = 0; i < size; i++) {
                var pairs = block.get(i);
                for (int k = 0; k < pairs.length; k += 2) {
                    builder.pair(first + i, pairs[k], Math.multiplyExact(pairs[k + 1], scale));
                }
            }
        }
    }

    /** Number of the offer and points, alternating. */
    private int[] pairsOf(Person person) {
        var pairs = new int[2 * offers.size()];
        int length = 0;
        for (int o = 0; o < offers.size(); o++) {
            int points = criteria.points(person, offers.get(o));
            if (points != Criteria.INADMISSIBLE && !task.given().isSettled(person, offers.get(o))) {
                pairs[length++] = o;
                pairs[length++] = points;
            }
        }
        return Arrays.copyOf(pairs, length);
    }
}
