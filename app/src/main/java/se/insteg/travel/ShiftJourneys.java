package se.insteg.travel;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Journeys;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.wording.Message;
import se.insteg.transit.Point;
import se.insteg.transit.Reach;
import se.insteg.transit.Timetable;
import se.insteg.travel.WorkJourneys.Home;
import se.insteg.travel.WorkJourneys.Ways;

/**
 * Answers the planner by timetable: from leaving home until the shift begins, and from its end until home again, on the day
 * of the week on which it takes longest; waiting counts, because it is the person's time too (decision 3001). One search for
 * each offer and day answers for every home.
 */
final class ShiftJourneys implements Journeys {
    /** Workplaces at their hours that are kept: four bytes for each stop of a county's 4,000, and for each home. */
    private static final int MOST_SEARCHES = 4_000;

    private static final int MOST_WORKS = 100_000;

    private static final int MOST_TEXTS = 2_000;

    private final Timetable timetable;
    private final se.insteg.transit.Journeys journeys;
    private final LocalDate today;
    private final Map<Point, Home> homes = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Work, Optional<WorkJourneys>> byWork = new ConcurrentHashMap<>();
    private final Map<Shifts, WorkJourneys> searched = new ConcurrentHashMap<>();

    private final Lately<Spot, Home> homeOf = new Lately<>(this::home);
    private final Lately<Offer, WorkJourneys> workOf = new Lately<>(this::work);

    /** Told lately; what was told longest ago gives way. */
    private final Map<Way, JourneyText> texts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Way, JourneyText> eldest) {
            return size() > MOST_TEXTS;
        }
    };

    ShiftJourneys(Timetable timetable, LocalDate today) {
        this.timetable = timetable;
        this.journeys = new se.insteg.transit.Journeys(timetable);
        this.today = today;
    }

    /** Where and when one works, from when on. */
    private record Work(Point place, WeeklySchedule hours, LocalDate from) {}

    /** The same for work that begins on different days, as long as the same runs then. */
    private record Shifts(Point place, List<Shift> shifts) {}

    private record Way(Point home, Ways ways) {}

    @Override
    public int minutes(Person person, Offer offer) {
        Home home = homeOf.of(person.home());
        WorkJourneys work = home == null ? null : workOf.of(offer);
        return home == null || work == null ? TravelTable.UNKNOWN : minutes(work, home);
    }

    private static int minutes(WorkJourneys work, Home home) {
        int seconds = work.seconds(home);
        return seconds == Reach.NONE ? TravelTable.NO_WAY : Math.ceilDiv(seconds, 60);
    }

    @Override
    public Message told(Person person, Offer offer) {
        Home home = homeOf.of(person.home());
        WorkJourneys work = workOf.of(offer);
        if (home == null || work == null) {
            throw new IllegalStateException("Nothing is known of the journey");
        }
        Ways longest = work.longest(home);
        int minutes = minutes(work, home);
        if (longest.areOnFoot(home.access())) {
            return minutes == 0 ? Message.of("travel.nextDoor") : Message.of("travel.onFoot", minutes);
        }
        JourneyText text = text(point(person.home()), longest);
        return minutes == TravelTable.NO_WAY
                ? Message.of("travel.noWay", text)
                : Message.of("travel.timetabled", minutes, text);
    }

    /** Matching tells of thousands of pairs, and of each twice; a page shows a few. */
    private JourneyText text(Point home, Ways ways) {
        synchronized (texts) {
            return texts.computeIfAbsent(new Way(home, ways), way -> new JourneyText(journeys, home, ways));
        }
    }

    /** The journeys to the offer, from any home; null where the timetable says nothing of it. */
    private @Nullable WorkJourneys work(Offer offer) {
        WeeklySchedule hours = offer.hours();
        if (hours == null || hours.isEmpty() || !offer.place().hasCoordinates()) {
            return null;
        }
        LocalDate start = offer.start();
        Work work = new Work(point(offer.place()), hours, start == null || start.isBefore(today) ? today : start);
        Optional<WorkJourneys> known = byWork.get(work);
        if (known == null) {
            known = search(work);
            byWork.put(work, known);
        }
        return known.orElse(null);
    }

    /** Empty where nothing stops nearby, and where work goes on round the clock. */
    private Optional<WorkJourneys> search(Work work) {
        if (searched.size() >= MOST_SEARCHES || byWork.size() >= MOST_WORKS) {
            searched.clear();
            byWork.clear();
        }
        List<Shift> shifts = Shift.of(work.hours(), work.from(), timetable);
        if (shifts.isEmpty() || !journeys.access(work.place()).isServed()) {
            return Optional.empty();
        }
        return Optional.of(searched.computeIfAbsent(
                new Shifts(work.place(), shifts),
                one -> new WorkJourneys(one.shifts().stream()
                        .map(shift -> new Ways(
                                shift,
                                journeys.arrivingBy(one.place(), shift.day(), shift.start()),
                                journeys.leavingAt(one.place(), shift.day(), shift.end())))
                        .toList())));
    }

    /** Null where the timetable says nothing of it. */
    private @Nullable Home home(Spot spot) {
        if (!spot.hasCoordinates()) {
            return null;
        }
        Home home =
                homes.computeIfAbsent(point(spot), one -> new Home(numbers.getAndIncrement(), journeys.access(one)));
        return home.access().isServed() ? home : null;
    }

    private static Point point(Spot spot) {
        return new Point(spot.lat(), spot.lon());
    }
}
