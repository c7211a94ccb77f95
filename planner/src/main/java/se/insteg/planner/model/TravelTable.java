package se.insteg.planner.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.insteg.planner.wording.Message;

/**
 * Travel times one way: those known between names of places, or between ids of people and offers, which are more precise and
 * count first; else by timetable; else estimated from the distance. A time from A to B says nothing about B to A.
 */
public final class TravelTable {
    public static final TravelTable EMPTY = new TravelTable();

    /** Returned for a journey nobody knows the time of. */
    public static final int UNKNOWN = -1;

    /** Returned where the timetable has no journey that is there in time; as long as a day. */
    public static final int NO_WAY = 24 * 60;

    /** Straight distance times this is the estimated length of the road. */
    public static final double DETOUR = 1.3;

    /** Assumed speed from door to door in km/h when the time is estimated. */
    public static final double SPEED = 40;

    private final Journeys journeys;
    private final Map<String, Destinations> fromId;
    private final Map<String, Destinations> fromPlace;
    private final Map<Connection.Ends, Integer> more;

    public TravelTable() {
        this(Journeys.NONE);
    }

    public TravelTable(Journeys journeys) {
        this(journeys, new HashMap<>(), new HashMap<>(), Map.of());
    }

    private TravelTable(
            Journeys journeys,
            Map<String, Destinations> fromId,
            Map<String, Destinations> fromPlace,
            Map<Connection.Ends, Integer> more) {
        this.journeys = journeys;
        this.fromId = fromId;
        this.fromPlace = fromPlace;
        this.more = Map.copyOf(more);
    }

    /** This table as it would be if these ran too: whoever has a shorter journey already keeps it. */
    public TravelTable with(List<Connection> connections) {
        Map<Connection.Ends, Integer> all = new HashMap<>(more);
        connections.forEach(one -> all.merge(one.ends(), one.minutes(), Math::min));
        return new TravelTable(journeys, fromId, fromPlace, all);
    }

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

    /**
     * Minutes from the person's home to the offer, or home again where that takes longer: from the table, else by timetable,
     * else estimated; {@link #NO_WAY} or {@link #UNKNOWN}.
     */
    public int minutes(Person person, Offer offer) {
        int now = now(person, offer);
        int supposed = supposed(person, offer);
        return isQuicker(supposed, now) ? supposed : now;
    }

    private int now(Person person, Offer offer) {
        int listed = listed(person, offer);
        if (listed != UNKNOWN) {
            return listed;
        }
        int timetabled = journeys.minutes(person, offer);
        return timetabled != UNKNOWN ? timetabled : estimate(person.home(), offer.place());
    }

    /** By what would run too, or {@link #UNKNOWN}. */
    private int supposed(Person person, Offer offer) {
        return more.isEmpty() ? UNKNOWN : more.getOrDefault(Connection.Ends.of(person, offer), UNKNOWN);
    }

    private static boolean isQuicker(int supposed, int now) {
        return supposed != UNKNOWN && (now == UNKNOWN || supposed < now);
    }

    /** How the {@link #minutes} are known; only where they are. */
    public Message told(Person person, Offer offer) {
        int supposed = supposed(person, offer);
        if (isQuicker(supposed, now(person, offer))) {
            return Message.of("travel.supposed", supposed);
        }
        int listed = listed(person, offer);
        if (listed != UNKNOWN) {
            return Message.of("travel.listed", listed);
        }
        int timetabled = journeys.minutes(person, offer);
        return timetabled != UNKNOWN
                ? journeys.told(person, offer)
                : Message.of("travel.estimated", estimate(person.home(), offer.place()));
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

    /** Minutes by the distance, or {@link #UNKNOWN}: {@link #DETOUR} times as far as the crow flies, at {@link #SPEED}. */
    public static int estimate(Spot home, Spot place) {
        if (!home.hasCoordinates() || !place.hasCoordinates()) {
            return UNKNOWN;
        }
        // A hair is taken off before rounding up, so that 12.0000001 is 12 minutes on every machine.
        return (int) Math.ceil(home.kilometresTo(place) * DETOUR / SPEED * 60 - 1e-6);
    }
}
