package se.insteg.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.insteg.housing.Occupancy.Night;
import se.insteg.housing.Occupancy.Span;

/** Counting nights (LEK-02). */
class OccupancyTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2016, 2, 1);

    private static Site site(Map<LocalDate, Integer> places) {
        return new Site(
                UUID.randomUUID(),
                0,
                new SiteDetails("Noret", SiteKind.ASYLUM, "Noret", "", null, null),
                new TreeMap<>(places));
    }

    private static Span span(int from, int to) {
        return new Span(FEBRUARY.plusDays(from), FEBRUARY.plusDays(to));
    }

    private static List<Integer> people(Occupancy occupancy) {
        return occupancy.nights().stream().map(Night::people).toList();
    }

    @Test
    void whoever_moves_in_is_counted_that_night_and_whoever_moves_out_is_not() {
        Occupancy occupancy =
                Occupancy.of(FEBRUARY, FEBRUARY.plusDays(3), List.of(span(1, 3), span(2, 9)), Map.of(), site(Map.of()));
        assertThat(people(occupancy)).containsExactly(0, 1, 2, 1);
    }

    @Test
    void whoever_came_before_and_has_not_left_lives_there_all_the_time() {
        Occupancy occupancy = Occupancy.of(
                FEBRUARY,
                FEBRUARY.plusDays(2),
                List.of(new Span(FEBRUARY.minusYears(1), null), span(-5, 0)),
                Map.of(),
                site(Map.of()));
        assertThat(people(occupancy)).containsExactly(1, 1, 1);
    }

    @Test
    void a_stay_without_a_night_is_not_counted() {
        Occupancy occupancy =
                Occupancy.of(FEBRUARY, FEBRUARY.plusDays(1), List.of(span(0, 0)), Map.of(), site(Map.of()));
        assertThat(people(occupancy)).containsExactly(0, 0);
    }

    @Test
    void a_night_that_was_counted_on_the_spot_says_what_it_says_and_that_it_was() {
        Occupancy occupancy = Occupancy.of(
                FEBRUARY, FEBRUARY.plusDays(1), List.of(span(0, 9)), Map.of(FEBRUARY, 250), site(Map.of()));
        assertThat(people(occupancy)).containsExactly(250, 1);
        assertThat(occupancy.nights()).extracting(Night::counted).containsExactly(true, false);
    }

    @Test
    void the_peak_is_the_first_of_the_fullest_nights_and_two_sites_are_added_night_by_night() {
        Occupancy noret = Occupancy.of(
                FEBRUARY,
                FEBRUARY.plusDays(3),
                List.of(),
                Map.of(FEBRUARY.plusDays(1), 270, FEBRUARY.plusDays(2), 260),
                site(Map.of()));
        Occupancy insjon = Occupancy.of(
                FEBRUARY,
                FEBRUARY.plusDays(3),
                List.of(),
                Map.of(FEBRUARY.plusDays(1), 228, FEBRUARY.plusDays(2), 238),
                site(Map.of()));
        Night peak = Occupancy.sum(List.of(noret, insjon)).peak();
        assertThat(peak.people()).isEqualTo(498);
        assertThat(peak.day()).isEqualTo(FEBRUARY.plusDays(1));
    }

    @Test
    void places_change_from_their_day_on_and_are_known_together_only_when_known_of_all() {
        Site noret = site(Map.of(FEBRUARY, 280, FEBRUARY.plusDays(2), 200));
        Occupancy known = Occupancy.of(FEBRUARY.minusDays(1), FEBRUARY.plusDays(2), List.of(), Map.of(), noret);
        assertThat(known.nights()).extracting(Night::places).containsExactly(null, 280, 280, 200);
        Occupancy unknown =
                Occupancy.of(FEBRUARY.minusDays(1), FEBRUARY.plusDays(2), List.of(), Map.of(), site(Map.of()));
        assertThat(Occupancy.sum(List.of(known, known)).last().places()).isEqualTo(400);
        assertThat(Occupancy.sum(List.of(known, unknown)).last().places()).isNull();
    }

    @Test
    void months_tell_their_fullest_night_and_the_average() {
        Occupancy occupancy = Occupancy.of(
                LocalDate.of(2016, 1, 31), LocalDate.of(2016, 2, 2), List.of(span(0, 1)), Map.of(), site(Map.of()));
        assertThat(occupancy.months()).hasSize(2).last().satisfies(month -> {
            assertThat(month.month()).isEqualTo(YearMonth.of(2016, 2));
            assertThat(month.peak().day()).isEqualTo(FEBRUARY);
            assertThat(month.average()).isEqualTo(1);
        });
    }
}
