package se.insteg.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.insteg.matching.InvalidInstanceException.Problem;
import se.insteg.matching.search.Model;

/**
 * Collects places, units and pairs and checks them. Places come before the units that are at them, and both before
 * their pairs. What is wrong with one record is said when it is added; what is wrong between records (a pair given
 * twice, locks that do not fit, sums that could overflow) is said by {@link #build()}.
 *
 * <p>Not for use by several threads.
 */
public final class InstanceBuilder {
    /** Σ over units of (highest − lowest points, 0 for staying unplaced included), times persons, stays below this. */
    static final long VALUE_LIMIT = 1L << 61;

    private static final int MOST_IN_ARRAY = Integer.MAX_VALUE - 8;

    private final List<Unit> units = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> unitIndex = new HashMap<>();
    private final Map<String, Integer> placeIndex = new HashMap<>();
    private final List<String> classNames = new ArrayList<>();
    private int[] pairUnit = new int[64];
    private int[] pairPlace = new int[64];
    private int[] pairPoints = new int[64];
    private int pairs;
    private int loyalty;

    InstanceBuilder() {}

    /** Everything an {@link Instance} is made of. */
    @SuppressWarnings("ArrayRecordComponent")
    record Parts(
            Unit[] units,
            Place[] places,
            Map<String, Integer> unitIndex,
            Map<String, Integer> placeIndex,
            List<String> classNames,
            int[] classStart,
            int[] classOf,
            int[] pairStart,
            int[] pairPlace,
            int[] pairPoints,
            int[] current,
            int loyalty) {}

    public InstanceBuilder place(String id, int capacity) {
        return place(Place.of(id, capacity));
    }

    public InstanceBuilder place(Place place) {
        checkPlace(place);
        range("number of places", places.size() + 1, 0, Instance.MAX_COUNT);
        unique("place", place.id(), placeIndex, places.size());
        places.add(place);
        return this;
    }

    /** A single person without classes. */
    public InstanceBuilder unit(String id) {
        return unit(Unit.of(id));
    }

    public InstanceBuilder unit(Unit unit) {
        checkUnit(unit);
        range("number of units", units.size() + 1, 0, Instance.MAX_COUNT);
        String currentPlace = unit.currentPlace();
        if (currentPlace != null && !placeIndex.containsKey(currentPlace)) {
            throw unknown("place", currentPlace, "the current place of unit '" + unit.id() + "'");
        }
        unique("unit", unit.id(), unitIndex, units.size());
        units.add(unit);
        return this;
    }

    /** An admissible pair, by ids. */
    public InstanceBuilder pair(String unitId, String placeId, int points) {
        Integer unit = unitIndex.get(unitId);
        if (unit == null) {
            throw unknown("unit", unitId, "a pair with place '" + placeId + "'");
        }
        Integer place = placeIndex.get(placeId);
        if (place == null) {
            throw unknown("place", placeId, "a pair with unit '" + unitId + "'");
        }
        return pair((int) unit, (int) place, points);
    }

    /** An admissible pair, by the numbers of unit and place in the order they were added from 0; for bulk input. */
    public InstanceBuilder pair(int unit, int place, int points) {
        range("unit number of a pair", unit, 0, units.size() - 1);
        range("place number of a pair", place, 0, places.size() - 1);
        if (points < -Instance.MAX_POINTS || points > Instance.MAX_POINTS) {
            range("points of " + pairName(unit, place), points, -Instance.MAX_POINTS, Instance.MAX_POINTS);
        }
        if (pairs == pairUnit.length) {
            int longer = (int) Math.min(Integer.MAX_VALUE - 8, pairs * 2L);
            range("number of pairs", pairs + 1, 0, longer);
            pairUnit = Arrays.copyOf(pairUnit, longer);
            pairPlace = Arrays.copyOf(pairPlace, longer);
            pairPoints = Arrays.copyOf(pairPoints, longer);
        }
        pairUnit[pairs] = unit;
        pairPlace[pairs] = place;
        pairPoints[pairs++] = points;
        return this;
    }

    /** Points added to every pair of a unit with its current place, so that moving has to be worth at least that. */
    public InstanceBuilder loyalty(int points) {
        range("loyalty", points, 0, Instance.MAX_POINTS);
        loyalty = points;
        return this;
    }

    /**
     * The checked instance.
     *
     * @throws InvalidInstanceException when records contradict each other or sums could leave 64 bits
     */
    public Instance build() {
        int[] pairStart = new int[units.size() + 1];
        int[] order = PairOrder.byUnitThenPlace(pairUnit, pairPlace, pairs, units.size(), places.size(), pairStart);
        int[] place = new int[pairs];
        int[] points = new int[pairs];
        int[] current = new int[units.size()];
        for (int u = 0; u < units.size(); u++) {
            String at = units.get(u).currentPlace();
            current[u] = at == null ? -1 : placeIndex.getOrDefault(at, -1);
            for (int k = pairStart[u]; k < pairStart[u + 1]; k++) {
                place[k] = pairPlace[order[k]];
                points[k] = pairPoints[order[k]] + (place[k] == current[u] ? loyalty : 0);
                if (k > pairStart[u] && place[k] == place[k - 1]) {
                    throw InvalidInstanceException.ofPair(
                            order[k],
                            Problem.DUPLICATE_PAIR,
                            pairName(u, place[k]) + " was given twice, with " + pairPoints[order[k - 1]] + " and "
                                    + pairPoints[order[k]] + " points; keep one");
                }
            }
        }
        int[] classStart = new int[units.size() + 1];
        int[] classOf = numberClasses(classStart);
        Parts parts = new Parts(
                units.toArray(Unit[]::new),
                places.toArray(Place[]::new),
                Map.copyOf(unitIndex),
                Map.copyOf(placeIndex),
                List.copyOf(classNames),
                classStart,
                classOf,
                pairStart,
                place,
                points,
                current,
                loyalty);
        checkSums(parts);
        Instance instance = new Instance(parts);
        Locks.check(instance);
        return instance;
    }

    /** Classes are numbered by name, so that their numbers do not depend on the order of the input. */
    private int[] numberClasses(int[] classStart) {
        return numberClasses(units, classNames, classStart);
    }

    static int[] numberClasses(List<Unit> units, List<String> classNames, int[] classStart) {
        TreeSet<String> names = new TreeSet<>();
        units.forEach(unit -> names.addAll(unit.classes()));
        classNames.clear();
        classNames.addAll(names);
        Map<String, Integer> number = new HashMap<>();
        classNames.forEach(name -> number.put(name, number.size()));
        int[] classOf = units.stream()
                .flatMapToInt(unit -> unit.classes().stream()
                        .distinct()
                        .mapToInt(name -> number.getOrDefault(name, -1))
                        .sorted())
                .toArray();
        for (int u = 0; u < units.size(); u++) {
            classStart[u + 1] = classStart[u]
                    + (int) units.get(u).classes().stream().distinct().count();
        }
        return classOf;
    }

    static void checkSums(Parts parts) {
        long persons = 0;
        long personPairs = 0;
        for (int u = 0; u < parts.units().length; u++) {
            int size = parts.units()[u].size();
            persons += size;
            personPairs += (long) size * (parts.pairStart()[u + 1] - parts.pairStart()[u]);
        }
        checkSum(Model.span(parts.pairStart(), parts.pairPoints()), persons);
        checkCount("pairs, counted for each person of a household,", personPairs, "give fewer pairs");
    }

    /** Arrays hold at most so many. */
    static void checkCount(String what, long count, String remedy) {
        if (count > MOST_IN_ARRAY) {
            throw new InvalidInstanceException(
                    Problem.OUT_OF_RANGE,
                    "there are " + count + " " + what + " but at most " + MOST_IN_ARRAY + " can be held; " + remedy);
        }
    }

    static void checkSum(long span, long persons) {
        if (Math.multiplyHigh(span, persons) != 0 || span * persons < 0 || span * persons >= VALUE_LIMIT) {
            throw new InvalidInstanceException(
                    Problem.OVERFLOW,
                    "the points are too large for this many persons: the sum of the units' point ranges (" + span
                            + ") times persons (" + persons + ") must stay below 2^61; scale the points down");
        }
    }

    private String pairName(int unit, int place) {
        return "the pair of unit '" + units.get(unit).id() + "' and place '"
                + places.get(place).id() + "'";
    }

    static void checkPlace(Place place) {
        checkId("place", place.id());
        range("capacity of place '" + place.id() + "'", place.capacity(), 0, Instance.MAX_CAPACITY);
        range("class cap of place '" + place.id() + "'", place.classCap(), 0, Integer.MAX_VALUE);
    }

    static void checkUnit(Unit unit) {
        checkId("unit", unit.id());
        range("size of unit '" + unit.id() + "'", unit.size(), 1, Instance.MAX_SIZE);
        if (unit.locked() && unit.currentPlace() == null) {
            throw new InvalidInstanceException(
                    Problem.IMPOSSIBLE_LOCK, "unit '" + unit.id() + "' is locked but has no current place; name it");
        }
    }

    private static void checkId(String what, String id) {
        if (id.isBlank()) {
            throw new InvalidInstanceException(Problem.BAD_ID, "a " + what + " has an empty id; give it one");
        }
    }

    private static void unique(String what, String id, Map<String, Integer> index, int number) {
        if (index.putIfAbsent(id, number) != null) {
            throw new InvalidInstanceException(
                    Problem.DUPLICATE_ID, what + " '" + id + "' was given twice; ids must be unique");
        }
    }

    private static InvalidInstanceException unknown(String what, String id, String where) {
        return new InvalidInstanceException(
                Problem.UNKNOWN_ID, what + " '" + id + "', named in " + where + ", has not been given");
    }

    static void range(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new InvalidInstanceException(
                    Problem.OUT_OF_RANGE, what + " is " + value + " but must lie between " + low + " and " + high);
        }
    }
}
