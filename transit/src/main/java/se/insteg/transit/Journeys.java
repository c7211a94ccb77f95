package se.insteg.transit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds journeys in a timetable. Thread-safe. */
public final class Journeys {
    /** A journey that takes longer, waiting included, is none; in seconds. */
    public static final int LONGEST = 4 * 3_600;

    private final Timetable timetable;

    public Journeys(Timetable timetable) {
        this.timetable = timetable;
    }

    public Access access(Point point) {
        return Access.of(timetable, point);
    }

    /** How long before the moment one has to leave, for every place. @param second from midnight of the day */
    public Reach arrivingBy(Point to, LocalDate day, int second) {
        return reach(access(to), day, second, true, LONGEST);
    }

    /** How long after the moment one is there, for every place. @param second from midnight of the day */
    public Reach leavingAt(Point from, LocalDate day, int second) {
        return reach(access(from), day, second, false, LONGEST);
    }

    private Reach reach(Access here, LocalDate day, int second, boolean mirrored, int within) {
        return reach(here, search(here, day, second, mirrored, within), day, second, mirrored);
    }

    private static Reach reach(Access here, Raptor searched, LocalDate day, int second, boolean mirrored) {
        return new Reach(here.point, searched.arrivals(), day, second, mirrored);
    }

    /** @param within seconds; what takes longer is not looked for */
    private Raptor search(Access here, LocalDate day, int second, boolean mirrored, int within) {
        int start = mirrored ? -second : second;
        int[] starts = here.walks.clone();
        for (int i = 1; i < starts.length; i += 2) {
            starts[i] += start;
        }
        return new Raptor(timetable.day(day, mirrored), start + within).search(starts);
    }

    /** The journey that leaves last and is there in time; of these the one that arrives first. */
    public Optional<Journey> arrivingBy(Point from, Point to, LocalDate day, int second) {
        return journey(arrivingBy(to, day, second), from);
    }

    /** The journey that arrives first and leaves no earlier than this; of these the one that leaves last. */
    public Optional<Journey> leavingAt(Point from, Point to, LocalDate day, int second) {
        return journey(leavingAt(from, day, second), to);
    }

    /** The journey that takes as long as {@link Reach#seconds} says, from the other place or to it. */
    public Optional<Journey> journey(Reach known, Point other) {
        int seconds = known.seconds(access(other));
        if (seconds == Reach.NONE) {
            return Optional.empty();
        }
        return known.mirrored()
                ? found(other, known.here(), known.day(), known.second() - seconds, false, seconds)
                : found(known.here(), other, known.day(), known.second() + seconds, true, seconds);
    }

    private Optional<Journey> found(Point from, Point to, LocalDate day, int second, boolean mirrored, int within) {
        Access here = access(mirrored ? to : from);
        Access there = access(mirrored ? from : to);
        Raptor searched = search(here, day, second, mirrored, within);
        Reach reach = reach(here, searched, day, second, mirrored);
        int stop = reach.lastStop(there);
        if (stop < 0) {
            int seconds = reach.seconds(there);
            int departure = mirrored ? second - seconds : second;
            return seconds == Reach.NONE
                    ? Optional.empty()
                    : Optional.of(new Journey(List.of(new Leg.Walk("", departure, departure + seconds))));
        }
        List<Leg.Ride> rides = new ArrayList<>();
        for (Raptor.Found found : searched.rides(stop)) {
            Leg.Ride ride = ride(found, mirrored);
            if (mirrored) {
                rides.addFirst(ride);
            } else {
                rides.addLast(ride);
            }
        }
        return Optional.of(withWalks(from, to, rides));
    }

    private Leg.Ride ride(Raptor.Found found, boolean mirrored) {
        Day.Lane lane = found.lane();
        Pattern pattern = timetable.patterns().get(lane.pattern());
        Pattern.Trip trip = pattern.trips().get(lane.tripOf()[found.run()]);
        int on = mirrored ? pattern.length() - 1 - found.to() : found.from();
        int off = mirrored ? pattern.length() - 1 - found.from() : found.to();
        int shift = lane.shift()[found.run()];
        return new Leg.Ride(
                timetable.lines().get(pattern.line()),
                trip.towards(),
                timetable.stops().get(pattern.stops()[on]),
                timetable.stops().get(pattern.stops()[off]),
                trip.depart()[on] + shift,
                trip.arrive()[off] + shift,
                ((pattern.may()[on] | pattern.may()[off]) & Pattern.ON_CALL) != 0);
    }

    /** The walks to, between and from the rides; each begins as late as it may, but the last. */
    private static Journey withWalks(Point from, Point to, List<Leg.Ride> rides) {
        List<Leg> legs = new ArrayList<>();
        Point at = from;
        for (Leg.Ride ride : rides) {
            if (legs.isEmpty() || !at.equals(ride.from().at())) {
                int seconds = Walking.seconds(at.metresTo(ride.from().at()));
                legs.add(new Leg.Walk(ride.from().name(), ride.departure() - seconds, ride.departure()));
            }
            legs.add(ride);
            at = ride.to().at();
        }
        int arrival = rides.getLast().arrival();
        legs.add(new Leg.Walk("", arrival, arrival + Walking.seconds(at.metresTo(to))));
        return new Journey(legs);
    }
}
