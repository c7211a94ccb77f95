package se.insteg.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Small instances of every kind, drawn from a seed. */
final class RandomInstances {
    private static final List<String> CLASSES = List.of("ara", "som", "tir", "prs");
    private final RandomGenerator random;

    RandomInstances(RandomGenerator random) {
        this.random = random;
    }

    /** What an instance may contain. */
    record Kind(int mostUnits, int mostPlaces, int mostSize, int mostClasses, boolean caps, int locksPercent) {}

    static final Kind PURE = new Kind(7, 4, 1, 2, false, 0);
    static final Kind CAPPED = new Kind(7, 3, 1, 3, true, 0);
    static final Kind DISJOINT = new Kind(7, 3, 1, 1, true, 0);
    static final Kind FULL = new Kind(6, 3, 3, 3, true, 0);
    static final Kind CROWDED = new Kind(10, 3, 4, 3, true, 0);
    static final Kind LOCKED = new Kind(6, 3, 3, 3, true, 25);

    Instance next(Kind kind) {
        while (true) {
            try {
                return draw(kind);
            } catch (InvalidInstanceException impossibleLock) {
                // Locks drawn at random need not fit together; another draw will.
            }
        }
    }

    private Instance draw(Kind kind) {
        int places = random.nextInt(8) == 0 ? random.nextInt(kind.mostPlaces() + 1) : kind.mostPlaces();
        boolean tiny = random.nextInt(8) == 0;
        int units = tiny
                ? random.nextInt(kind.mostUnits() + 1)
                : kind.mostUnits() - random.nextInt(kind.mostUnits() / 2 + 1);
        int density = tiny ? random.nextInt(101) : 50 + random.nextInt(51);
        int spread = List.of(0, 1, 5, 100, 1_000_000).get(random.nextInt(5));
        InstanceBuilder builder = Instance.builder().loyalty(random.nextInt(3));
        for (int p = 0; p < places; p++) {
            Place place = Place.of("p" + p, random.nextInt(12) == 0 ? 900_000 : random.nextInt(5));
            builder.place(kind.caps() && random.nextInt(4) > 0 ? place.classCap(random.nextInt(4)) : place);
        }
        List<int[]> pairs = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            Unit unit = Unit.of("u" + u)
                    .size(1 + random.nextInt(kind.mostSize()))
                    .priority(random.nextInt(3))
                    .classes(someClasses(kind.mostClasses()));
            if (places > 0 && random.nextInt(100) < kind.locksPercent()) {
                int at = random.nextInt(places);
                builder.unit(random.nextBoolean() ? unit.lockedAt("p" + at) : unit.at("p" + at));
                pairs.add(new int[] {u, at});
            } else {
                builder.unit(unit);
            }
            for (int p = 0; p < places; p++) {
                if (random.nextInt(100) < density && !has(pairs, u, p)) {
                    pairs.add(new int[] {u, p});
                }
            }
        }
        for (int[] pair : pairs) {
            builder.pair(pair[0], pair[1], random.nextInt(2 * spread + 1) - spread / 4);
        }
        return builder.build();
    }

    private List<String> someClasses(int most) {
        List<String> classes = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            classes.add(CLASSES.get(random.nextInt(CLASSES.size())));
        }
        return classes;
    }

    private static boolean has(List<int[]> pairs, int unit, int place) {
        return pairs.stream().anyMatch(pair -> pair[0] == unit && pair[1] == place);
    }
}
