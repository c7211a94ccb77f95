package se.insteg.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VicinityTest {
    private static final int PLACES = 60;

    @Test
    void the_order_does_not_depend_on_the_order_of_the_input() {
        assertThat(ids(valleys(new Random(1)))).isEqualTo(ids(valleys(new Random(2))));
    }

    @Test
    void every_place_and_unit_comes_once_also_those_nobody_can_take() {
        Instance instance = Instance.builder()
                .place("a", 1)
                .place("b", 1)
                .unit("u")
                .unit("v")
                .pair("u", "b", 1)
                .build();
        Vicinity vicinity = Vicinity.of(instance, CanonicalOrder.of(instance, 1));
        assertThat(vicinity.places()).containsExactlyInAnyOrder(0, 1);
        assertThat(vicinity.units()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void places_of_one_valley_come_one_after_the_other() {
        Instance instance = valleys(new Random(3));
        int[] places = Vicinity.of(instance, CanonicalOrder.of(instance, 1)).places();
        int changes = 0;
        for (int i = 1; i < places.length; i++) {
            changes += valley(instance, places[i]) == valley(instance, places[i - 1]) ? 0 : 1;
        }
        assertThat(changes).isEqualTo(2);
    }

    private static List<String> ids(Instance instance) {
        Vicinity vicinity = Vicinity.of(instance, CanonicalOrder.of(instance, 1));
        List<String> ids = new ArrayList<>();
        Arrays.stream(vicinity.places()).forEach(p -> ids.add(instance.place(p).id()));
        Arrays.stream(vicinity.units()).forEach(u -> ids.add(instance.unit(u).id()));
        return ids;
    }

    /** Three valleys of twenty places each; nobody can take places in two of them. Given in a random order. */
    private static Instance valleys(Random order) {
        InstanceBuilder builder = Instance.builder();
        List<Integer> places = shuffled(PLACES, order);
        places.forEach(p -> builder.place("p" + p, 1));
        List<Integer> units = shuffled(PLACES, order);
        units.forEach(u -> builder.unit("u" + u));
        for (int u : units) {
            for (int step : shuffled(4, order)) {
                int place = u / 20 * 20 + (u + step * step) % 20;
                builder.pair("u" + u, "p" + place, u % 7 + step);
            }
        }
        return builder.build();
    }

    private static int valley(Instance instance, int place) {
        return Integer.parseInt(instance.place(place).id().substring(1)) / 20;
    }

    private static List<Integer> shuffled(int count, Random order) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(numbers, order);
        return numbers;
    }
}
