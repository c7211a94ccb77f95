package se.insteg.travel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Journeys;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.wording.Message;
import se.insteg.transit.Access;
import se.insteg.transit.Point;
import se.insteg.transit.Reach;
import se.insteg.transit.Timetable;

/**
 * Answers the planner by timetable: from leaving home until the shift begins, and from its end until home again, on the day
 * of the week on which it takes longest; waiting counts, because it is the person's time too (decision 3001). One search for
 * each offer and day answers for every home.
 */
final class ShiftJourneys implements Journeys {
    /** Searches that are kept; a county's has 4,000 stops, four bytes each. */
    private static final int MOST_SEARCHES = 20_000;

    private final Timetable timetable;
    private final se.insteg.transit.Journeys journeys;
    private final LocalDate today;
    private final Map<Point, Access> accesses = new ConcurrentHashMap<>();
    private final Map<Work, List<Ways>> searched = new ConcurrentHashMap<>();

    ShiftJourneys(Timetable timetable, LocalDate today) {
        this.timetable = timetable;
        this.journeys = new se.insteg.transit.Journeys(timetable);
        this.today = today;
    }

    /** Where and when one works, from when on. */
    private record Work(Point place, WeeklySchedule hours, LocalDate from) {}

    /** A shift, and what leads there and back. */
    record Ways(Shift shift, Reach there, Reach back) {
        /** Seconds of the longer way, or {@link Reach#NONE}. */
        int longest(Access home) {
            int to = there.seconds(home);
            int from = back.seconds(home);
            return to == Reach.NONE || from == Reach.NONE ? Reach.NONE : Math.max(to, from);
        }
    }

    @Override
    public int minutes(Person person, Offer offer) {
        Ways longest = longest(person, offer);
        if (longest == null) {
            return TravelTable.UNKNOWN;
        }
        int seconds = longest.longest(access(point(person.home())));
        return seconds == Reach.NONE ? TravelTable.NO_WAY : Math.ceilDiv(seconds, 60);
    }

    @Override
    public Message told(Person person, Offer offer) {
        Ways longest = longest(person, offer);
        if (longest == null) {
            throw new IllegalStateException("Nothing is known of the journey");
        }
        Point home = point(person.home());
        int minutes = minutes(person, offer);
        // Found only when it is read: matching tells of thousands of pairs, a page of a few.
        JourneyText text = new JourneyText(journeys, home, point(offer.place()), longest.shift());
        return minutes == TravelTable.NO_WAY
                ? Message.of("travel.noWay", text)
                : Message.of("travel.timetabled", minutes, text);
    }

    /** On the day with the longest way, or with none; null where the timetable says nothing. */
    private @Nullable Ways longest(Person person, Offer offer) {
        WeeklySchedule hours = offer.hours();
        if (hours == null
                || hours.isEmpty()
                || !person.home().hasCoordinates()
                || !offer.place().hasCoordinates()) {
            return null;
        }
        Access home = access(point(person.home()));
        Point place = point(offer.place());
        if (!home.isServed() || !access(place).isServed()) {
            return null;
        }
        LocalDate start = offer.start();
        Work work = new Work(place, hours, start == null || start.isBefore(today) ? today : start);
        Ways longest = null;
        for (Ways ways : ways(work)) {
            int seconds = ways.longest(home);
            if (seconds == Reach.NONE) {
                return ways;
            }
            if (longest == null || seconds > longest.longest(home)) {
                longest = ways;
            }
        }
        return longest;
    }

    private List<Ways> ways(Work work) {
        if (searched.size() > MOST_SEARCHES) {
            searched.clear();
        }
        return searched.computeIfAbsent(work, one -> Shift.of(one.hours(), one.from(), timetable).stream()
                .map(shift -> new Ways(
                        shift,
                        journeys.arrivingBy(one.place(), shift.day(), shift.start()),
                        journeys.leavingAt(one.place(), shift.day(), shift.end())))
                .toList());
    }

    private Access access(Point point) {
        return accesses.computeIfAbsent(point, journeys::access);
    }

    private static Point point(Spot spot) {
        return new Point(spot.lat(), spot.lon());
    }
}
