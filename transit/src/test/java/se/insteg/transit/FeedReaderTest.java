package se.insteg.transit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedReaderTest {
    @TempDir
    Path folder;

    private UnusableFeed refused(Feed feed) {
        UnusableFeed[] caught = new UnusableFeed[1];
        assertThatExceptionOfType(UnusableFeed.class)
                .isThrownBy(() -> FeedReader.read(feed.zip(folder)))
                .satisfies(one -> caught[0] = one);
        return caught[0];
    }

    @Test
    void a_file_that_is_missing_is_named() {
        UnusableFeed refused = refused(new Feed().without("stop_times.txt"));
        assertThat(refused.problem()).isEqualTo(UnusableFeed.Problem.FILE_MISSING);
        assertThat(refused.file()).isEqualTo("stop_times.txt");
        assertThat(refused(new Feed().without("calendar.txt")).file()).isEqualTo("calendar.txt");
    }

    @Test
    void a_stop_that_is_nowhere_is_named() {
        UnusableFeed refused = refused(new Feed().with("stops.txt", """
                stop_id,stop_name,stop_lat,stop_lon
                a,Noret,60.73,15.00
                b,Torget,norr,15.05
                c,Sågen,60.80,15.10
                """));
        assertThat(refused.problem()).isEqualTo(UnusableFeed.Problem.BAD_VALUE);
        assertThat(refused.file()).isEqualTo("stops.txt");
        assertThat(refused.detail()).contains("stop_id = b", "stop_lat");
    }

    @Test
    void a_wrong_value_and_an_empty_field_are_named_with_file_and_line() {
        UnusableFeed wrong = refused(new Feed().with("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                early,06:58:00,06:58:00,a,1
                early,strax,06:58:00,b,2
                """));
        assertThat(wrong.problem()).isEqualTo(UnusableFeed.Problem.BAD_VALUE);
        assertThat(wrong.line()).isEqualTo(3);
        assertThat(wrong.detail()).contains("strax");
        UnusableFeed empty = refused(new Feed().with("trips.txt", "route_id,service_id,trip_id\nr8,,early\n"));
        assertThat(empty.problem()).isEqualTo(UnusableFeed.Problem.FIELD_MISSING);
        assertThat(empty.file()).isEqualTo("trips.txt");
        assertThat(empty.line()).isEqualTo(2);
        assertThat(empty.detail()).isEqualTo("service_id");
    }

    @Test
    void a_bus_that_arrives_before_it_left_is_refused() {
        UnusableFeed refused = refused(new Feed().with("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                early,06:58:00,06:58:00,a,1
                early,06:50:00,06:50:00,b,2
                """));
        assertThat(refused.problem()).isEqualTo(UnusableFeed.Problem.BAD_VALUE);
        assertThat(refused.detail()).contains("trip_id = early", "stop_sequence = 2");
    }

    @Test
    void what_refers_to_nothing_is_refused() {
        UnusableFeed refused = refused(new Feed().with("trips.txt", "route_id,service_id,trip_id\nr9,week,early\n"));
        assertThat(refused.problem()).isEqualTo(UnusableFeed.Problem.DANGLING);
        assertThat(refused.file()).isEqualTo("trips.txt");
        assertThat(refused.detail()).contains("r9");
    }

    @Test
    void where_nothing_runs_it_is_refused_and_so_is_what_is_no_zip() throws IOException {
        assertThat(refused(new Feed()
                                .with(
                                        "calendar.txt",
                                        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                                                + "week,0,0,0,0,0,0,0,20260901,20261231\n"))
                        .problem())
                .isEqualTo(UnusableFeed.Problem.NOTHING_RUNS);
        Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
        assertThatExceptionOfType(UnusableFeed.class)
                .isThrownBy(() -> FeedReader.read(text))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(UnusableFeed.Problem.NO_ZIP));
    }

    @Test
    void times_left_out_are_drawn_between_and_frequencies_become_runs() {
        Timetable timetable = new Feed()
                .with("stop_times.txt", """
                        trip_id,arrival_time,departure_time,stop_id,stop_sequence
                        early,06:00:00,06:00:00,a,1
                        early,,,b,2
                        early,06:20:00,06:20:00,c,3
                        """)
                .with("frequencies.txt", "trip_id,start_time,end_time,headway_secs\nearly,06:00:00,08:00:00,1800\n")
                .timetable(folder);
        assertThat(timetable.runsOn(LocalDate.of(2026, 11, 23))).isEqualTo(4);
        Pattern.Trip second = timetable.patterns().getFirst().trips().get(1);
        assertThat(second.arrive()).containsExactly(23_400, 24_000, 24_600);
    }

    /** The sample the developers have: two call-controlled lines of Kalmar county, 2019. */
    @Test
    void a_county_s_published_feed_loads() throws Exception {
        Path sample = Path.of(System.getProperty("insteg.test.domain", "../../shared/domain/data"))
                .resolve("gtfs/kalmar-lanstrafik-minified-2019.zip");
        assumeTrue(Files.exists(sample), "Skipped: no sample feed at " + sample + " (see insteg.test.domain)");
        Timetable timetable = FeedReader.read(sample);
        assertThat(timetable.firstDay()).isEqualTo(LocalDate.of(2019, 5, 17));
        assertThat(timetable.lines()).extracting(Line::name).containsExactlyInAnyOrder("8344", "8422");
        assertThat(timetable.runsOn(LocalDate.of(2019, 5, 20))).isEqualTo(1);
        assertThat(timetable.patterns()).allSatisfy(pattern -> assertThat(pattern.may()[0] & Pattern.ON_CALL)
                .isNotZero());
    }
}
