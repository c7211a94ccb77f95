package se.insteg.matching;

import java.util.Map;

/**
 * The prices that go with a plan. A place is dear when others would gain by its seats; a class at a place is dear, on top
 * of the seat, when others of the class are kept out by the class cap. A unit's utility is what it gains beyond what its
 * seats cost.
 *
 * <p>When {@link Certificate} accepts them, the prices prove the plan optimal: every placed unit is where its gain is
 * highest, what has a price is full, and unplaced units have utility zero. Otherwise (households, crossing classes) they
 * come from a relaxation, bound every plan, and are a guide.
 */
public final class Prices {
    private final long perPerson;
    private final long[] place;
    private final long[] utility;
    private final Map<Long, Long> classAtPlace;
    private final int classes;

    Prices(long perPerson, long[] place, long[] utility, Map<Long, Long> classAtPlace, int classes) {
        this.perPerson = perPerson;
        this.place = place;
        this.utility = utility;
        this.classAtPlace = classAtPlace;
        this.classes = classes;
    }

    /** The price of one seat at the place. */
    public Price place(int placeNumber) {
        return Price.of(place[placeNumber], perPerson);
    }

    /** What one person of the class pays at the place on top of the seat. */
    public Price classAt(int placeNumber, int classNumber) {
        return Price.of(classWorth(placeNumber, classNumber), perPerson);
    }

    /** What the unit gains beyond the price of its seats; zero for a locked unit, which has no choice. */
    public Price utility(int unit) {
        return Price.of(utility[unit], perPerson);
    }

    /** What placing a person counts for, in points, in these prices; 0 when points alone count. */
    public long perPerson() {
        return perPerson;
    }

    long placeWorth(int placeNumber) {
        return place[placeNumber];
    }

    long utilityWorth(int unit) {
        return utility[unit];
    }

    long classWorth(int placeNumber, int classNumber) {
        return classAtPlace.getOrDefault(key(placeNumber, classNumber, classes), 0L);
    }

    Iterable<Map.Entry<Long, Long>> classPrices() {
        return classAtPlace.entrySet();
    }

    /** A class at a place as one number; place and class of the instance, or both of the model. */
    static long key(int placeNumber, int classNumber, int classes) {
        return (long) placeNumber * classes + classNumber;
    }

    /** What one person of the unit pays at the place. @throws ArithmeticException when it leaves 64 bits */
    long paidPerPerson(Instance instance, int unit, int placeNumber) {
        long sum = place[placeNumber];
        for (int c = instance.firstClass(unit); c < instance.endClass(unit); c++) {
            sum = Math.addExact(sum, classWorth(placeNumber, instance.classAt(c)));
        }
        return sum;
    }
}
