package se.insteg.matching;

/**
 * The prices that go with a plan, as pairs (persons, points) because persons come before points: a seat with price (1,
 * −20) is wanted so much that with one more of it one more person could be placed, at 20 points less in total.
 *
 * <p>In the pure regime they prove the plan optimal (see {@link Certificate}): every placed unit sits where points
 * minus price are highest, every place with a price is full, every unplaced unit has utility (0, 0). In the full regime
 * they come from the relaxation and are a guide.
 */
public final class Prices {
    private final int[] placePersons;
    private final long[] placePoints;
    private final int[] unitPersons;
    private final long[] unitPoints;

    Prices(int[] placePersons, long[] placePoints, int[] unitPersons, long[] unitPoints) {
        this.placePersons = placePersons;
        this.placePoints = placePoints;
        this.unitPersons = unitPersons;
        this.unitPoints = unitPoints;
    }

    /** The persons part of the price of one seat at the place. */
    public int placePersons(int place) {
        return placePersons[place];
    }

    /** The points part of the price of one seat at the place; may be negative when the persons part is positive. */
    public long placePoints(int place) {
        return placePoints[place];
    }

    /** The persons part of the unit's utility: what it gains beyond the price of its seats. */
    public int unitPersons(int unit) {
        return unitPersons[unit];
    }

    public long unitPoints(int unit) {
        return unitPoints[unit];
    }
}
