package se.insteg.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Draws changes that could happen to an instance, now and then one that is refused. */
final class RandomChanges {
    private final RandomGenerator random;
    private final RandomInstances.Kind kind;
    private int named;

    RandomChanges(RandomGenerator random, RandomInstances.Kind kind) {
        this.random = random;
        this.kind = kind;
    }

    /** One to three changes to be made together. */
    List<Change> next(Instance now) {
        List<Change> changes = new ArrayList<>();
        do {
            changes.add(draw(now));
        } while (changes.size() < 3 && random.nextInt(5) == 0);
        return changes;
    }

    private Change draw(Instance now) {
        int kindOfChange = random.nextInt(13);
        if (now.placeCount() == 0 || (kindOfChange == 0 && now.placeCount() < 4)) {
            Place place = Place.of("new place " + named++, random.nextInt(4));
            Map<String, Integer> points = new HashMap<>();
            for (int u = 0; u < now.unitCount(); u++) {
                if (random.nextBoolean()) {
                    points.put(now.unit(u).id(), points());
                }
            }
            return new Change.Opens(
                    kind.caps() && random.nextBoolean() ? place.classCap(random.nextInt(3)) : place, points);
        }
        String place = now.place(random.nextInt(now.placeCount())).id();
        if (now.unitCount() == 0 || (kindOfChange <= 3 && now.unitCount() < kind.mostUnits() + 1)) {
            Unit unit = Unit.of("new unit " + named++)
                    .size(1 + random.nextInt(kind.mostSize()))
                    .classes(random.nextBoolean() ? List.of() : List.of(random.nextBoolean() ? "som" : "ara"));
            return new Change.Arrives(random.nextInt(4) == 0 ? unit.at(place) : unit, somePoints(now));
        }
        String unit = now.unit(random.nextInt(now.unitCount())).id();
        return switch (kindOfChange) {
            case 4, 5 -> new Change.Leaves(unit);
            case 6 ->
                random.nextBoolean()
                        ? new Change.Pairs(unit, somePoints(now))
                        : new Change.Alters(Unit.of(unit).size(1 + random.nextInt(kind.mostSize())), somePoints(now));
            case 7 -> new Change.Pair(unit, place, points());
            case 8 -> new Change.Exclusion(unit, place);
            case 9 -> random.nextInt(3) == 0 ? new Change.Closes(place) : new Change.Seats(place, random.nextInt(5));
            case 10 -> kind.caps() ? new Change.ClassCap(place, random.nextInt(3)) : new Change.Seats(place, 2);
            case 11 -> new Change.Locks(unit, place);
            default -> new Change.Unlocks(unit);
        };
    }

    private Map<String, Integer> somePoints(Instance now) {
        Map<String, Integer> points = new HashMap<>();
        for (int p = 0; p < now.placeCount(); p++) {
            if (random.nextInt(3) > 0) {
                points.put(now.place(p).id(), points());
            }
        }
        return points;
    }

    private int points() {
        return random.nextInt(10) == 0 ? -random.nextInt(2000) : random.nextInt(100);
    }
}
