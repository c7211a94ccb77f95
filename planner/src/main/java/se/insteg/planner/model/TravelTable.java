package se.insteg.planner.model;

import java.util.HashMap;
import java.util.Map;

/**
 * Known travel times one way, between names of places, or between ids of people and offers, which are more precise and
 * count first. A time from A to B says nothing about B to A.
 */
public final class TravelTable {
    public static final TravelTable EMPTY = new TravelTable();

    /** Returned for a journey nobody knows the time of. */
    public static final int UNKNOWN = -1;

    /** Straight distance times this is the estimated length of the road. */
    public static final double DETOUR = 1.3;

    /** Assumed speed from door to door in km/h when the time is estimated. */
    public static final double SPEED = 40;

    private final Map<String, Destinations> fromId = new HashMap<>();
    private final Map<String, Destinations> fromPlace = new HashMap<>();

    private record Destinations(Map<String, Integer> byId, Map<String, Integer> byPlace) {
        Destinations() {
            this(new HashMap<>(), new HashMap<>());
        }

        int to(Offer offer) {
            var time = byId.get(offer.id());
            if (time == null && !offer.place().key().isEmpty()) {
                time = byPlace.get(offer.place().key());
            }
            return time == null ? UNKNOWN : time;
        }
    }

    /**
     * Adds a time between two places or ids, as written.
     *
     * @param time minutes, 0 or more
     * @return false, and nothing changed, if the table already had a time for the pair
     */
    public boolean put(String from, String to, int time) {
        var destinations = fromPlace.computeIfAbsent(PlainText.key(from), key -> new Destinations());
        if (destinations.byPlace().putIfAbsent(PlainText.key(to), time) != null) {
            return false;
        }
        destinations.byId().putIfAbsent(to, time);
        var exact = fromId.computeIfAbsent(from, key -> new Destinations());
        exact.byId().putIfAbsent(to, time);
        exact.byPlace().putIfAbsent(PlainText.key(to), time);
        return true;
    }

    /** Minutes from the person's home to the offer: from the table, else estimated, else {@link #UNKNOWN}. */
    public int minutes(Person person, Offer offer) {
        int listed = listed(person, offer);
        return listed != UNKNOWN ? listed : estimate(person.home(), offer.place());
    }

    /** Whether {@link #minutes} comes from the table, and not from the coordinates. */
    public boolean isListed(Person person, Offer offer) {
        return listed(person, offer) != UNKNOWN;
    }

    private int listed(Person person, Offer offer) {
        var precise = fromId.get(person.id());
        int time = precise == null ? UNKNOWN : precise.to(offer);
        if (time == UNKNOWN && !person.home().key().isEmpty()) {
            var usual = fromPlace.get(person.home().key());
            time = usual == null ? UNKNOWN : usual.to(offer);
        }
        return time;
    }

    private static int estimate(Spot home, Spot place) {
        if (!home.hasCoordinates() || !place.hasCoordinates()) {
            return UNKNOWN;
        }
        // A hair is taken off before rounding up, so that 12.0000001 is 12 minutes on every machine.
        return (int) Math.ceil(home.kilometresTo(place) * DETOUR / SPEED * 60 - 1e-6);
    }
}
