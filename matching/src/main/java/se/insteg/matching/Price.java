package se.insteg.matching;

/**
 * An amount in the engine's currency, in which any person is worth more than all points: (1, −20) means "one person
 * more, and 20 points less".
 */
public record Price(int persons, long points) implements Comparable<Price> {
    public static final Price ZERO = new Price(0, 0);

    /** Splits persons × perPerson + points, with |points| at most half of perPerson; all points when perPerson is 0. */
    static Price of(long worth, long perPerson) {
        if (perPerson == 0) {
            return new Price(0, worth);
        }
        long persons = Math.floorDiv(worth + perPerson / 2, perPerson);
        return new Price((int) persons, worth - persons * perPerson);
    }

    @Override
    public int compareTo(Price other) {
        return persons != other.persons ? Integer.compare(persons, other.persons) : Long.compare(points, other.points);
    }
}
