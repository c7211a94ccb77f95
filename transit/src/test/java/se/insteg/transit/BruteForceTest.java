package se.insteg.transit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The search against a plain one that rides every trip from every stop until nothing gets better, on random timetables. */
class BruteForceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final SplittableRandom random = new SplittableRandom(20161);

    @Test
    void nobody_arrives_earlier_or_leaves_later_than_the_search_says() {
        int found = 0;
        int changed = 0;
        for (int world = 0; world < 400; world++) {
            Timetable timetable = timetable();
            Journeys journeys = new Journeys(timetable);
            for (int ask = 0; ask < 6; ask++) {
                Point from = point();
                Point to = point();
                int second = random.nextInt(5 * 3600, 20 * 3600);
                int earliest = earliest(timetable, from, to, second);
                Optional<Journey> leaving = journeys.leavingAt(from, to, DAY, second);
                assertThat(leaving.map(Journey::arrival).orElse(-1)).isEqualTo(earliest);
                if (leaving.isPresent()) {
                    Journey journey = leaving.get();
                    sound(journey, from, to, timetable);
                    assertThat(journey.departure()).isGreaterThanOrEqualTo(second);
                    assertThat(earliest(timetable, from, to, journey.departure() + 1))
                            .as("leaving later means arriving later")
                            .satisfiesAnyOf(later -> assertThat(later).isEqualTo(-1), later -> assertThat(later)
                                    .isGreaterThan(earliest));
                    found++;
                    changed += journey.rides().size() > 1 ? 1 : 0;
                    int by = earliest;
                    Journey back = journeys.arrivingBy(from, to, DAY, by).orElseThrow();
                    sound(back, from, to, timetable);
                    assertThat(back.arrival()).isLessThanOrEqualTo(by);
                    assertThat(back.departure()).isEqualTo(journey.departure());
                }
            }
        }
        assertThat(found).isGreaterThan(500);
        assertThat(changed).as("journeys with a change").isGreaterThan(50);
    }

    /** Every leg begins where and no earlier than the one before ended, and every ride is one of the timetable's. */
    private static void sound(Journey journey, Point from, Point to, Timetable timetable) {
        Point at = from;
        int clock = journey.departure();
        Stop before = null;
        for (Leg.Ride ride : journey.rides()) {
            int walk = Walking.seconds(at.metresTo(ride.from().at()));
            assertThat(ride.departure())
                    .isGreaterThanOrEqualTo(clock + (before == null ? walk : change(timetable, before, ride.from())));
            assertThat(timetable.patterns()).anyMatch(pattern -> pattern.trips().stream()
                    .anyMatch(trip -> has(trip.depart(), ride.departure())
                            && has(trip.arrive(), ride.arrival())
                            && timetable.lines().get(pattern.line()).equals(ride.line())));
            clock = ride.arrival();
            at = ride.to().at();
            before = ride.to();
        }
        assertThat(journey.arrival()).isEqualTo(clock + Walking.seconds(at.metresTo(to)));
    }

    private static int change(Timetable timetable, Stop from, Stop to) {
        int[] changes = Changes.of(timetable.stops(), timetable.said())
                .from[timetable.stops().indexOf(from)];
        for (int i = 0; i < changes.length; i += 2) {
            if (timetable.stops().get(changes[i]).equals(to)) {
                return changes[i + 1];
            }
        }
        throw new AssertionError("No change from " + from + " to " + to);
    }

    private static boolean has(int[] times, int time) {
        return Arrays.stream(times).anyMatch(one -> one == time);
    }

    private static int earliest(Timetable timetable, Point from, Point to, int second) {
        List<Stop> stops = timetable.stops();
        int[] arrive = new int[stops.size()];
        int[] ready = new int[stops.size()];
        Arrays.fill(arrive, Integer.MAX_VALUE);
        Arrays.fill(ready, Integer.MAX_VALUE);
        for (int stop = 0; stop < stops.size(); stop++) {
            double metres = from.metresTo(stops.get(stop).at());
            if (metres <= Walking.TO_STOP) {
                ready[stop] = second + Walking.seconds(metres);
            }
        }
        int[][] changes = Changes.of(stops, timetable.said()).from;
        for (boolean better = true; better; ) {
            better = false;
            for (Pattern pattern : timetable.patterns()) {
                for (Pattern.Trip trip : pattern.trips()) {
                    boolean on = false;
                    for (int i = 0; i < pattern.length(); i++) {
                        int stop = pattern.stops()[i];
                        if (on && (pattern.may()[i] & Pattern.ALIGHT) != 0 && trip.arrive()[i] < arrive[stop]) {
                            arrive[stop] = trip.arrive()[i];
                            for (int c = 0; c < changes[stop].length; c += 2) {
                                int then = arrive[stop] + changes[stop][c + 1];
                                ready[changes[stop][c]] = Math.min(ready[changes[stop][c]], then);
                            }
                            better = true;
                        }
                        on |= (pattern.may()[i] & Pattern.BOARD) != 0 && ready[stop] <= trip.depart()[i];
                    }
                }
            }
        }
        double straight = from.metresTo(to);
        int best = straight <= Walking.ALL_THE_WAY ? second + Walking.seconds(straight) : Integer.MAX_VALUE;
        for (int stop = 0; stop < stops.size(); stop++) {
            double metres = stops.get(stop).at().metresTo(to);
            if (metres <= Walking.TO_STOP && arrive[stop] != Integer.MAX_VALUE) {
                best = Math.min(best, arrive[stop] + Walking.seconds(metres));
            }
        }
        return best - second > Journeys.LONGEST || best == Integer.MAX_VALUE ? -1 : best;
    }

    private Timetable timetable() {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            stops.add(new Stop("s" + i, "Stop " + i, point()));
        }
        List<Line> lines = new ArrayList<>();
        List<Pattern> patterns = new ArrayList<>();
        for (int line = 0; line < 6; line++) {
            lines.add(new Line(String.valueOf(line), Line.Kind.BUS));
            int length = random.nextInt(2, 6);
            int[] at = random.ints(length, 0, stops.size()).toArray();
            byte[] may = new byte[length];
            for (int i = 0; i < length; i++) {
                may[i] = (byte) (random.nextInt(10) == 0 ? random.nextInt(4) : 3);
            }
            List<Pattern.Trip> trips = new ArrayList<>();
            for (int trip = random.nextInt(1, 8); trip > 0; trip--) {
                int clock = random.nextInt(5 * 3600, 21 * 3600);
                int[] arrive = new int[length];
                int[] depart = new int[length];
                for (int i = 0; i < length; i++) {
                    arrive[i] = clock;
                    depart[i] = clock + random.nextInt(0, 300);
                    // Now and then so slow that a later one overtakes it.
                    clock = depart[i] + random.nextInt(60, random.nextInt(6) == 0 ? 7_000 : 1_200);
                }
                trips.add(new Pattern.Trip(0, "", arrive, depart));
            }
            patterns.add(new Pattern(line, at, may, trips));
        }
        Map<Changes.Pair, Integer> said = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            said.put(
                    new Changes.Pair(random.nextInt(10), random.nextInt(10)),
                    random.nextInt(3) == 0 ? Changes.IMPOSSIBLE : random.nextInt(0, 900));
        }
        BitSet today = new BitSet();
        today.set(0);
        return new Timetable(stops, lines, patterns, List.of(today), said, DAY);
    }

    /** Within some ten kilometres. */
    private Point point() {
        return new Point(60.7 + random.nextDouble(0.06), 15.0 + random.nextDouble(0.12));
    }
}
