package se.insteg.planner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.insteg.planner.model.Connection;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.model.WeeklySchedule;

/**
 * Which single changes would place the most people: a seat more where seats are dearest, a lower level of Swedish or other
 * hours where that alone keeps the most away, public transport between two places where that alone does, and for all without
 * a place a longer journey or one level more.
 */
public final class WaysInForMany {
    private static final int OFFERS_FOR_SEATS = 8;
    private static final int OFFERS_OF_A_KIND = 5;
    private static final int CONNECTIONS = 5;
    private static final Comparator<Connection> LONGER = Comparator.comparingInt(Connection::minutes)
            .thenComparing(Connection::from)
            .thenComparing(Connection::to);
    private static final int[] LONGER_JOURNEYS = {15, 30};

    private final LivePlan live;
    private final List<Person> unplaced;
    private final Hindrances hindrances;

    private WaysInForMany(LivePlan live) {
        this.live = live;
        unplaced = live.unplaced();
        hindrances = new Hindrances(live.criteria());
    }

    /**
     * @param atMost after this long nothing more is tried
     * @param done is told how many of a hundred parts are done
     */
    public static WaysIn find(LivePlan live, Duration atMost, IntConsumer done) {
        long deadline = System.nanoTime() + atMost.toNanos();
        List<WaysIn.Way> ways = new ArrayList<>();
        var finder = new WaysInForMany(live);
        var candidates = finder.candidates();
        int tried = 0;
        for (var alteration : candidates) {
            if (System.nanoTime() > deadline) {
                break;
            }
            done.accept(100 * tried++ / candidates.size());
            live.whatIf(List.of(alteration))
                    .filter(outcome -> outcome.moreAtLeast() > 0)
                    .ifPresent(outcome -> ways.add(new WaysIn.Way(List.of(alteration), outcome)));
        }
        return WaysIn.of(ways, tried, tried == candidates.size());
    }

    private List<Alteration> candidates() {
        var offers = live.offers();
        var fitting = new AtomicIntegerArray(offers.size());
        var swedish = new AtomicIntegerArray(offers.size());
        var hours = new AtomicIntegerArray(offers.size());
        var travel = new AtomicIntegerArray(1);
        Map<Connection.Ends, Wanted> wanted = new ConcurrentHashMap<>();
        unplaced.parallelStream().forEach(person -> {
            Map<Connection.Ends, Connection> own = new HashMap<>();
            for (int o = 0; o < offers.size(); o++) {
                var broken = hindrances.of(person, offers.get(o));
                if (broken.isEmpty()) {
                    fitting.incrementAndGet(o);
                } else if (broken.isSwedishOnly()) {
                    swedish.incrementAndGet(o);
                } else if (broken.isHoursOnly()) {
                    hours.incrementAndGet(o);
                } else if (broken.isTravelOnly()) {
                    live.wanting(person, offers.get(o))
                            .ifPresent(connection -> own.merge(connection.ends(), connection, WaysInForMany::longer));
                    if (live.task().travel().minutes(person, offers.get(o)) < TravelTable.NO_WAY) {
                        travel.incrementAndGet(0);
                    }
                }
            }
            own.forEach((ends, connection) -> wanted.merge(ends, new Wanted(1, connection), Wanted::with));
        });
        List<Alteration> candidates = new ArrayList<>();
        // A price says what a seat is worth to others where there are seats; where there are none, how many would fit
        // does.
        Stream.concat(dearest().stream(), most(fitting).stream())
                .distinct()
                .forEach(offer -> candidates.add(new Alteration.Seats(offer.id(), offer.seats() + 1)));
        most(swedish)
                .forEach(offer -> candidates.add(new Alteration.NeedsSwedish(
                        offer.id(), SwedishLevel.values()[offer.swedish().ordinal() - 1])));
        most(hours).forEach(offer -> candidates.add(new Alteration.Hours(offer.id(), WeeklySchedule.EMPTY)));
        wanted.values().stream()
                .sorted(Wanted.MOST_FIRST)
                .limit(CONNECTIONS)
                .forEach(one -> candidates.add(new Alteration.Connects(one.connection())));
        if (travel.get(0) > 0) {
            Arrays.stream(LONGER_JOURNEYS).forEach(minutes -> candidates.add(new Alteration.UnplacedTravel(minutes)));
        }
        if (IntStream.range(0, swedish.length()).anyMatch(o -> swedish.get(o) > 0)) {
            candidates.add(new Alteration.UnplacedSwedish(1));
        }
        return candidates;
    }

    /** @param people who lack nothing else somewhere @param connection as long as the longest journey of theirs */
    private record Wanted(int people, Connection connection) {
        static final Comparator<Wanted> MOST_FIRST = Comparator.comparingInt((Wanted one) -> -one.people())
                .thenComparing(one -> one.connection().from())
                .thenComparing(one -> one.connection().to());

        Wanted with(Wanted other) {
            return new Wanted(people + other.people, longer(connection, other.connection));
        }
    }

    /** Which of two is told must not hang on who was asked first. */
    private static Connection longer(Connection one, Connection other) {
        return LONGER.compare(one, other) >= 0 ? one : other;
    }

    private List<Offer> dearest() {
        record Priced(Offer offer, LivePlan.SeatPrice price) {}
        if (unplaced.isEmpty()) {
            return List.of();
        }
        return live.offers().stream()
                .map(offer -> new Priced(offer, live.price(offer.id())))
                .filter(priced -> priced.price().persons() > 0 || priced.price().points() > 0)
                .sorted(Comparator.comparingInt(
                                (Priced priced) -> -priced.price().persons())
                        .thenComparingLong(priced -> -priced.price().points())
                        .thenComparing(priced -> priced.offer().id()))
                .limit(OFFERS_FOR_SEATS)
                .map(Priced::offer)
                .toList();
    }

    /** The offers where most people have nothing else in their way. */
    private List<Offer> most(AtomicIntegerArray counts) {
        return IntStream.range(0, counts.length())
                .filter(o -> counts.get(o) > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer o) -> -counts.get(o)).thenComparing(Comparator.naturalOrder()))
                .limit(OFFERS_OF_A_KIND)
                .map(live.offers()::get)
                .toList();
    }
}
