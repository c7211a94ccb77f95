package se.insteg.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import se.insteg.matching.search.Model;

/**
 * Turns an instance into the numbers the search works on: units and places in canonical order, locked units taken out of
 * the capacities and caps, pairs that cannot fit by themselves left out, and a limit for every class cap that could be
 * exceeded. Made for one instance: {@link #build} is called once, and what a pair or limit of the model stands for is known
 * after that.
 */
final class ModelBuilder {
    private static final String FEWER_CAPS = "cap fewer places, or give units fewer classes";

    private final Instance instance;
    private final Objective objective;
    private final int[] units;
    private final int[] places;
    private final int[] rankOfPlace;
    private final int[] capacity;
    private final Map<Long, Integer> lockedInClass = new HashMap<>();
    private final Map<Long, Integer> demand = new HashMap<>();
    private int[] instancePair;
    private int[] limitClass = new int[0];
    private int pairs;

    ModelBuilder(Instance instance, Objective objective, long seed) {
        this.instance = instance;
        this.objective = objective;
        CanonicalOrder order = CanonicalOrder.of(instance, seed);
        units = Arrays.stream(order.units())
                .filter(u -> !instance.unit(u).locked())
                .toArray();
        places = Vicinity.of(instance, order).places();
        rankOfPlace = new int[places.length];
        capacity = new int[places.length];
        for (int p = 0; p < places.length; p++) {
            rankOfPlace[places[p]] = p;
            capacity[p] = instance.place(places[p]).capacity();
        }
        instancePair = new int[instance.pairCount()];
        takeOutLocked();
    }

    /** The unit of the instance behind a unit of the model. */
    int unit(int modelUnit) {
        return units[modelUnit];
    }

    /** The pair of the instance behind a pair of the model. */
    int pair(int modelPair) {
        return instancePair[modelPair];
    }

    /** The place of the instance behind a place of the model. */
    int place(int modelPlace) {
        return places[modelPlace];
    }

    /** The class behind a limit of the model. */
    int classOfLimit(int limit) {
        return limitClass[limit];
    }

    /** The model's pair of each of its units with the place given for the unit of the instance, or −1. After {@link #build}. */
    int[] pairsAt(int[] placeOfUnit) {
        int[] pairOf = new int[units.length];
        int k = 0;
        for (int i = 0; i < units.length; i++) {
            pairOf[i] = -1;
            for (;
                    k < pairs
                            && instancePair[k] < instance.endPair(units[i])
                            && instancePair[k] >= instance.firstPair(units[i]);
                    k++) {
                pairOf[i] = instance.placeOfPair(instancePair[k]) == placeOfUnit[units[i]] ? k : pairOf[i];
            }
        }
        return pairOf;
    }

    Model build() {
        if (pairs > 0) {
            throw new IllegalStateException("the model has been built");
        }
        int[] size = new int[units.length];
        int[] start = new int[units.length + 1];
        long[] byPlace = new long[0];
        for (int i = 0; i < units.length; i++) {
            int u = units[i];
            size[i] = instance.unit(u).size();
            int first = instance.firstPair(u);
            int count = 0;
            if (byPlace.length < instance.endPair(u) - first) {
                byPlace = new long[instance.endPair(u) - first];
            }
            for (int k = first; k < instance.endPair(u); k++) {
                if (fitsAlone(u, k)) {
                    byPlace[count++] = ((long) rankOfPlace[instance.placeOfPair(k)] << 32) | k;
                }
            }
            Arrays.sort(byPlace, 0, count);
            for (int j = 0; j < count; j++) {
                instancePair[pairs++] = (int) byPlace[j];
                countDemand(u, (int) (byPlace[j] >>> 32));
            }
            start[i + 1] = pairs;
        }
        instancePair = Arrays.copyOf(instancePair, pairs);
        leaveOutSeatsNobodyCouldTake(size, start);
        int[] place = new int[pairs];
        int[] points = new int[pairs];
        for (int k = 0; k < pairs; k++) {
            place[k] = rankOfPlace[instance.placeOfPair(instancePair[k])];
            points[k] = instance.pointsOfPair(instancePair[k]);
        }
        return withLimits(size, start, place, points);
    }

    /**
     * A place has one seat more than persons could come at most: that one stays free, so that its price is 0 as it is with all
     * its seats. Some searches work seat by seat.
     */
    private void leaveOutSeatsNobodyCouldTake(int[] size, int[] start) {
        long[] comers = new long[places.length];
        for (int i = 0; i < units.length; i++) {
            for (int k = start[i]; k < start[i + 1]; k++) {
                comers[rankOfPlace[instance.placeOfPair(instancePair[k])]] += size[i];
            }
        }
        for (int p = 0; p < places.length; p++) {
            capacity[p] = (int) Math.min(capacity[p], comers[p] + 1);
        }
    }

    private Model withLimits(int[] size, int[] start, int[] place, int[] points) {
        long[] keys = demand.entrySet().stream()
                .filter(d -> d.getValue() > room(d.getKey()))
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray();
        int[] limitPlace = new int[keys.length];
        int[] limitCapacity = new int[keys.length];
        limitClass = new int[keys.length];
        for (int l = 0; l < keys.length; l++) {
            limitPlace[l] = (int) (keys[l] / instance.classCount());
            limitCapacity[l] = room(keys[l]);
            limitClass[l] = (int) (keys[l] % instance.classCount());
        }
        checkLimits(limitPlace);
        int[] limitStart = new int[pairs + 1];
        int[] pairLimit = new int[64];
        int used = 0;
        for (int i = 0; i < units.length; i++) {
            for (int k = start[i]; k < start[i + 1]; k++) {
                for (int c = instance.firstClass(units[i]); c < instance.endClass(units[i]); c++) {
                    int limit = Arrays.binarySearch(keys, key(place[k], instance.classAt(c)));
                    if (limit >= 0) {
                        if (used == pairLimit.length) {
                            InstanceBuilder.checkCount("pairs, counted for each class,", 2L * used, FEWER_CAPS);
                            pairLimit = Arrays.copyOf(pairLimit, 2 * used);
                        }
                        pairLimit[used++] = limit;
                    }
                }
                limitStart[k + 1] = used;
            }
        }
        long span = Model.span(start, points);
        long perPerson = objective == Objective.PERSONS_FIRST ? span : 0;
        return new Model(
                size,
                start,
                place,
                points,
                capacity,
                limitPlace,
                limitCapacity,
                limitStart,
                Arrays.copyOf(pairLimit, used),
                perPerson,
                span);
    }

    /** Which limits of a place overlap is kept for every two of them. */
    private static void checkLimits(int[] limitPlace) {
        long twos = 0;
        for (int l = 0, first = 0; l < limitPlace.length; l++) {
            first = limitPlace[l] == limitPlace[first] ? first : l;
            twos += 2L * (l - first) + 1;
        }
        InstanceBuilder.checkCount(
                "twos of classes that could pass the class cap of the same place,", twos, FEWER_CAPS);
    }

    private void takeOutLocked() {
        for (int u = 0; u < instance.unitCount(); u++) {
            if (instance.unit(u).locked()) {
                int place = rankOfPlace[instance.currentPlace(u)];
                capacity[place] -= instance.unit(u).size();
                for (int c = instance.firstClass(u); c < instance.endClass(u); c++) {
                    lockedInClass.merge(
                            key(place, instance.classAt(c)), instance.unit(u).size(), Integer::sum);
                }
            }
        }
    }

    private boolean fitsAlone(int unit, int pair) {
        int place = rankOfPlace[instance.placeOfPair(pair)];
        int size = instance.unit(unit).size();
        boolean fits = size <= capacity[place];
        for (int c = instance.firstClass(unit); c < instance.endClass(unit) && fits; c++) {
            fits = size <= room(key(place, instance.classAt(c)));
        }
        return fits;
    }

    private void countDemand(int unit, int place) {
        if (instance.place(places[place]).classCap()
                >= instance.place(places[place]).capacity()) {
            return;
        }
        for (int c = instance.firstClass(unit); c < instance.endClass(unit); c++) {
            demand.merge(key(place, instance.classAt(c)), instance.unit(unit).size(), Integer::sum);
        }
    }

    /** Persons of the class the place can still take by its class cap. */
    private int room(long key) {
        int cap = instance.place(places[(int) (key / instance.classCount())]).classCap();
        return cap == Place.UNLIMITED ? cap : cap - lockedInClass.getOrDefault(key, 0);
    }

    private long key(int place, int classNumber) {
        return Prices.key(place, classNumber, instance.classCount());
    }
}
