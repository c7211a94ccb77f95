package se.insteg.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The changes of an ordinary day: people arrive and leave, learn more, places gain and lose seats. Never refused. */
final class CommonChanges {
    private static final int FEWEST = 20;

    private final RandomGenerator random;
    private final List<String> units = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final Map<String, Map<String, Integer>> pairs = new HashMap<>();
    private final Map<String, Integer> seats = new HashMap<>();
    private int named;

    CommonChanges(RandomGenerator random) {
        this.random = random;
    }

    Change[] next(Live live) {
        if (units.isEmpty()) {
            read(live.solution().instance());
        }
        return new Change[] {draw()};
    }

    /** Starts from what is there now, after changes drawn here were taken back. */
    void readAgain(Live live) {
        units.clear();
        places.clear();
        pairs.clear();
        seats.clear();
        read(live.solution().instance());
    }

    private void read(Instance instance) {
        for (int p = 0; p < instance.placeCount(); p++) {
            places.add(instance.place(p).id());
            seats.put(instance.place(p).id(), instance.place(p).capacity());
        }
        for (int u = 0; u < instance.unitCount(); u++) {
            units.add(instance.unit(u).id());
            pairs.put(instance.unit(u).id(), LiveTest.pairs(instance, u));
        }
    }

    private Change draw() {
        int at = random.nextInt(units.size());
        String unit = units.get(at);
        String place = places.get(random.nextInt(places.size()));
        return switch (random.nextInt(6)) {
            case 0 -> arrival(unit);
            case 1 -> {
                if (units.size() < FEWEST) {
                    yield arrival(unit);
                }
                units.set(at, units.getLast());
                units.removeLast();
                yield new Change.Leaves(unit);
            }
            case 2 -> seats(place, 1);
            case 3 -> seats(place, -1);
            case 4 -> points(unit);
            default -> new Change.Pair(unit, place, random.nextInt(1000));
        };
    }

    /** Somebody arrives who could go where somebody else can. */
    private Change arrival(String like) {
        String unit = "arrived " + named++;
        Map<String, Integer> points = new HashMap<>();
        pairs.getOrDefault(like, Map.of()).forEach((place, p) -> points.put(place, p + random.nextInt(100)));
        units.add(unit);
        pairs.put(unit, points);
        return new Change.Arrives(Unit.of(unit), points);
    }

    private Change seats(String place, int more) {
        return new Change.Seats(place, seats.merge(place, more, (a, b) -> Math.max(0, a + b)));
    }

    private Change points(String unit) {
        Map<String, Integer> points = new HashMap<>();
        pairs.getOrDefault(unit, Map.of()).forEach((place, p) -> {
            if (random.nextInt(4) > 0) {
                points.put(place, p + random.nextInt(50));
            }
        });
        pairs.put(unit, points);
        return new Change.Pairs(unit, points);
    }
}
