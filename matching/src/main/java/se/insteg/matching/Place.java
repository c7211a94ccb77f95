package se.insteg.matching;

/**
 * A place that units can be given: an offer with seats.
 *
 * @param id non-empty and unique among the places of an instance
 * @param capacity how many persons it takes, 0 to {@link Instance#MAX_CAPACITY}
 * @param classCap how many persons of any one class it takes at most, or {@link #UNLIMITED}. A person counts under
 *     every class they have; 0 means that only persons without any class may come.
 */
public record Place(String id, int capacity, int classCap) {
    /** The class cap of a place without a class cap. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** A place without a class cap. */
    public static Place of(String id, int capacity) {
        return new Place(id, capacity, UNLIMITED);
    }

    public Place classCap(int newClassCap) {
        return new Place(id, capacity, newClassCap);
    }
}
