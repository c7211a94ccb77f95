package se.insteg.transit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.insteg.transit.Feed.HOME;
import static se.insteg.transit.Feed.MILL;
import static se.insteg.transit.Feed.at;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** VAN-03: whether somebody can get there at all, and how, is told by the timetable. */
class JourneysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    @Test
    void bus_8_at_six_fifty_eight_is_in_time_for_half_past_seven_walking_included() {
        Journey journey = new Journeys(new Feed().timetable(folder))
                .arrivingBy(HOME, MILL, MONDAY, at(7, 30))
                .orElseThrow();
        assertThat(journey.legs()).hasSize(3);
        Leg.Ride bus = journey.rides().getFirst();
        assertThat(bus.line()).isEqualTo(new Line("8", Line.Kind.BUS));
        assertThat(bus.departure()).isEqualTo(at(6, 58));
        assertThat(bus.from().name()).isEqualTo("Noret");
        assertThat(bus.to().name()).isEqualTo("Sågen");
        assertThat(bus.towards()).isEqualTo("Sågen");
        int walk = Walking.seconds(HOME.metresTo(bus.from().at()));
        assertThat(walk).isBetween(140, 160);
        assertThat(journey.departure()).isEqualTo(at(6, 58) - walk);
        assertThat(journey.arrival())
                .isEqualTo(at(7, 24) + Walking.seconds(MILL.metresTo(bus.to().at())));
    }

    @Test
    void the_way_home_is_by_what_goes_after_the_shift() {
        Journeys journeys = new Journeys(new Feed().timetable(folder));
        Journey journey = journeys.leavingAt(MILL, HOME, MONDAY, at(15, 30)).orElseThrow();
        assertThat(journey.rides().getFirst().departure()).isEqualTo(at(16, 7));
        int home = journey.arrival();
        assertThat(journeys.leavingAt(MILL, MONDAY, at(15, 30)).seconds(journeys.access(HOME)))
                .as("waiting for the bus is part of the day")
                .isEqualTo(home - at(15, 30));
        assertThat(journeys.leavingAt(MILL, HOME, MONDAY, at(16, 30)))
                .as("the last bus has gone, and tomorrow's is no way home")
                .isEmpty();
    }

    @Test
    void nothing_runs_on_a_saturday_and_nobody_is_sent_to_a_place_without_a_stop() {
        Journeys journeys = new Journeys(new Feed().timetable(folder));
        assertThat(journeys.arrivingBy(HOME, MILL, MONDAY.plusDays(5), at(7, 30)))
                .isEmpty();
        Point forest = new Point(61.5, 14.0);
        assertThat(journeys.access(forest).isServed()).isFalse();
        assertThat(journeys.arrivingBy(forest, MILL, MONDAY, at(7, 30))).isEmpty();
    }

    @Test
    void who_lives_near_walks_and_it_is_the_straight_line_times_one_point_three() {
        Point near = new Point(60.8090, 15.1027);
        Journey journey = new Journeys(new Feed().timetable(folder))
                .arrivingBy(near, MILL, MONDAY, at(7, 30))
                .orElseThrow();
        assertThat(journey.rides()).isEmpty();
        assertThat(journey.arrival() - journey.departure())
                .isEqualTo((int) Math.ceil(near.metresTo(MILL) * 1.3 / 1.25));
    }

    @Test
    void a_bus_after_midnight_belongs_to_the_evening_before() {
        Feed feed = new Feed().with("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                back,24:20:00,24:20:00,c,1
                back,24:45:00,24:45:00,a,2
                """);
        Journeys journeys = new Journeys(feed.timetable(folder));
        assertThat(journeys.leavingAt(MILL, HOME, MONDAY, at(24, 0))
                        .orElseThrow()
                        .rides()
                        .getFirst()
                        .departure())
                .isEqualTo(at(24, 20));
        assertThat(journeys.leavingAt(MILL, HOME, MONDAY.plusDays(5), at(0, 0))
                        .orElseThrow()
                        .rides()
                        .getFirst()
                        .departure())
                .as("on Saturday at midnight Friday's bus still goes")
                .isEqualTo(at(0, 20));
        assertThat(journeys.leavingAt(MILL, HOME, MONDAY, at(0, 0)))
                .as("Sunday's does not")
                .isEmpty();
    }

    @Test
    void what_must_be_ordered_beforehand_is_told() {
        Feed feed = new Feed()
                .with(
                        "routes.txt",
                        "route_id,agency_id,route_short_name,route_long_name,route_type\nr8,1,8422,Närtrafik 2,0\n");
        assertThat(new Journeys(feed.timetable(folder))
                        .arrivingBy(HOME, MILL, MONDAY, at(7, 30))
                        .orElseThrow()
                        .rides()
                        .getFirst()
                        .onCall())
                .isTrue();
    }

    @Test
    void where_one_may_not_get_on_nobody_does_and_a_forbidden_change_is_not_made() {
        String calls = """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type
                early,06:58:00,06:58:00,a,1,%s,0
                early,07:10:00,07:11:00,b,2,0,0
                late,07:20:00,07:20:00,b,1,0,0
                late,07:29:00,07:29:00,c,2,0,0
                """;
        Feed feed = new Feed().with("stop_times.txt", calls.formatted("0"));
        Journey changed = new Journeys(feed.timetable(folder))
                .arrivingBy(HOME, MILL, MONDAY, at(8, 0))
                .orElseThrow();
        assertThat(changed.rides()).hasSize(2);
        feed.with("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nb,b,3,\n");
        assertThat(new Journeys(feed.timetable(folder)).arrivingBy(HOME, MILL, MONDAY, at(8, 0)))
                .isEmpty();
        feed.with("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nb,b,2,660\n");
        assertThat(new Journeys(feed.timetable(folder)).arrivingBy(HOME, MILL, MONDAY, at(8, 0)))
                .as("eleven minutes are needed, ten are there")
                .isEmpty();
        feed.without("transfers.txt").with("stop_times.txt", calls.formatted("1"));
        assertThat(new Journeys(feed.timetable(folder)).arrivingBy(HOME, MILL, MONDAY, at(8, 0)))
                .isEmpty();
    }

    @Test
    void a_public_holiday_does_not_stand_for_its_weekday() {
        Feed feed = new Feed().with("calendar_dates.txt", "service_id,date,exception_type\nweek,20261123,2\n");
        Timetable timetable = feed.timetable(folder);
        assertThat(timetable.usual(MONDAY)).isEqualTo(MONDAY.plusWeeks(1));
        assertThat(timetable.usual(MONDAY.plusDays(1))).isEqualTo(MONDAY.plusDays(1));
        assertThat(timetable.usual(LocalDate.of(2027, 3, 1)))
                .as("beyond the timetable its last weeks tell")
                .isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(timetable.usual(LocalDate.of(2026, 1, 5))).isEqualTo(LocalDate.of(2026, 9, 7));
    }

    @Test
    void kept_and_read_again_it_is_the_same() throws IOException {
        Timetable timetable = new Feed().timetable(folder);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        TimetableFile.write(timetable, kept);
        Timetable again = TimetableFile.read(new ByteArrayInputStream(kept.toByteArray()));
        assertThat(again.firstDay()).isEqualTo(timetable.firstDay());
        assertThat(again.lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(new Journeys(again).arrivingBy(HOME, MILL, MONDAY, at(7, 30)))
                .isEqualTo(new Journeys(timetable).arrivingBy(HOME, MILL, MONDAY, at(7, 30)));
    }
}
