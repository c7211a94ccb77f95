package se.insteg.matching;

import java.util.List;
import java.util.Map;

/**
 * A matching problem, validated and immutable: units, places and the admissible pairs between them with their points. A
 * pair that is not given is excluded.
 *
 * <p>Units and places are numbered from 0 in the order they were given, classes by name; the numbers are how to walk the
 * instance without an object for each pair. The pairs of unit {@code u} are {@code firstPair(u)} (inclusive) to
 * {@code endPair(u)} (exclusive), ordered by place number (compressed sparse rows: 8 bytes per pair).
 *
 * <p>Built by {@link #builder()}; a number of a unit, place, class or pair that does not exist is answered by an
 * {@link IndexOutOfBoundsException} wherever something is looked up by it.
 */
public final class Instance {
    /** Most persons in one unit. Swedish households rarely pass 8; resettlement data has families of 15 and more. */
    public static final int MAX_SIZE = 100;

    /** Most persons at one place. */
    public static final int MAX_CAPACITY = 1_000_000;

    /** Points of a pair lie between −MAX_POINTS and MAX_POINTS; negative points are allowed. */
    public static final int MAX_POINTS = 100_000_000;

    /** Most units, and most places. */
    public static final int MAX_COUNT = 2_000_000;

    final Unit[] units;
    final Place[] places;
    final Map<String, Integer> unitIndex;
    final Map<String, Integer> placeIndex;
    final List<String> classNames;
    final int[] classStart;
    final int[] classOf;
    final int[] pairStart;
    final int[] pairPlace;
    final int[] pairPoints;
    final int[] current;
    final int loyalty;
    final int persons;

    Instance(InstanceBuilder.Parts parts) {
        units = parts.units();
        places = parts.places();
        unitIndex = parts.unitIndex();
        placeIndex = parts.placeIndex();
        classNames = parts.classNames();
        classStart = parts.classStart();
        classOf = parts.classOf();
        pairStart = parts.pairStart();
        pairPlace = parts.pairPlace();
        pairPoints = parts.pairPoints();
        current = parts.current();
        loyalty = parts.loyalty();
        int sum = 0;
        for (Unit unit : units) {
            sum += unit.size();
        }
        persons = sum;
    }

    public static InstanceBuilder builder() {
        return new InstanceBuilder();
    }

    public int unitCount() {
        return units.length;
    }

    public int placeCount() {
        return places.length;
    }

    public int pairCount() {
        return pairPlace.length;
    }

    public int classCount() {
        return classNames.size();
    }

    /** The sum of all units' sizes. */
    public int persons() {
        return persons;
    }

    public Unit unit(int unit) {
        return units[unit];
    }

    public Place place(int place) {
        return places[place];
    }

    /** The number of the unit with this id, or −1. */
    public int unitIndex(String id) {
        return unitIndex.getOrDefault(id, -1);
    }

    /** The number of the place with this id, or −1. */
    public int placeIndex(String id) {
        return placeIndex.getOrDefault(id, -1);
    }

    public String className(int classNumber) {
        return classNames.get(classNumber);
    }

    public int firstPair(int unit) {
        return pairStart[unit];
    }

    public int endPair(int unit) {
        return pairStart[unit + 1];
    }

    public int placeOfPair(int pair) {
        return pairPlace[pair];
    }

    /** The points of the pair as the engine counts them: those given, plus the loyalty bonus at the current place. */
    public int pointsOfPair(int pair) {
        return pairPoints[pair];
    }

    /** The pair between a unit and a place, or −1 when it is excluded. */
    public int pair(int unit, int place) {
        int low = pairStart[unit];
        int high = pairStart[unit + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (pairPlace[middle] < place) {
                low = middle + 1;
            } else if (pairPlace[middle] > place) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** The number of the place the unit has today, or −1. */
    public int currentPlace(int unit) {
        return current[unit];
    }

    /** The bonus included in the points of each pair of a unit with its current place. */
    public int loyalty() {
        return loyalty;
    }

    /** The first position in {@link #classAt} of the unit's classes. */
    public int firstClass(int unit) {
        return classStart[unit];
    }

    /** One past the last position in {@link #classAt} of the unit's classes. */
    public int endClass(int unit) {
        return classStart[unit + 1];
    }

    public int classAt(int position) {
        return classOf[position];
    }
}
