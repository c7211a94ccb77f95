package se.insteg.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.wording.Wording;
import se.insteg.transit.FeedReader;

/** VAN-03: what the planner learns of a journey from bus 8, for the hours of an offer. */
class ShiftJourneysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Spot HOME = Spot.of("Noret", 60.7300, 14.9973);
    private static final Spot MILL = Spot.of("Sågen", 60.8000, 15.1027);

    @TempDir
    Path folder;

    private TravelTable travel = TravelTable.EMPTY;

    @BeforeEach
    void take_in() throws Exception {
        travel = new TravelTable(new ShiftJourneys(FeedReader.read(BusEight.zip(folder)), TODAY));
    }

    private static Person person(Spot home) {
        return new Person(
                "P",
                "",
                null,
                List.of(),
                SwedishLevel.A2,
                List.of(),
                List.of(),
                List.of(),
                home,
                null,
                WeeklySchedule.EMPTY,
                null,
                "");
    }

    private static Offer offer(Spot place, @Nullable WeeklySchedule hours) {
        return new Offer(
                "O",
                "Sågen AB",
                List.of(),
                List.of(),
                SwedishLevel.A0,
                List.of(),
                1,
                place,
                hours,
                null,
                null,
                null,
                null);
    }

    private static WeeklySchedule weekdays(int fromHour, int fromMinute, int hours) {
        List<WeeklySchedule.Span> spans = new ArrayList<>();
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY)) {
            spans.add(new WeeklySchedule.Span(day, fromHour * 60 + fromMinute, hours * 60));
        }
        return WeeklySchedule.of(spans);
    }

    private String said(Spot home, Offer offer) {
        return Wording.in("sv").say(travel.told(person(home), offer));
    }

    @Test
    void bus_8_at_six_fifty_eight_and_home_again_with_what_it_takes() {
        Offer mill = offer(MILL, weekdays(7, 30, 8));
        // 15:30 until the bus at 16:07, there at 16:33, and a walk of 148 metres × 1.3.
        assertThat(travel.minutes(person(HOME), mill)).isEqualTo(66);
        assertThat(said(HOME, mill))
                .isEqualTo("66 min med kollektivtrafik: dit på måndag buss 8 kl. 06:58 från Noret, framme 07:26; "
                        + "hem buss 8 kl. 16:07 från Sågen, hemma 16:35");
        assertThat(Wording.in("ar").say(travel.told(person(HOME), mill))).contains("06:58", "16:07");
    }

    @Test
    void where_nothing_is_there_in_time_it_is_no_way_and_said_so() {
        Offer early = offer(MILL, weekdays(6, 0, 8));
        assertThat(travel.minutes(person(HOME), early)).isEqualTo(TravelTable.NO_WAY);
        assertThat(said(HOME, early))
                .isEqualTo("ingen kollektivtrafik passar arbetstiden: inget är framme till 06:00 på måndag; "
                        + "hem buss 8 kl. 16:07 från Sågen, hemma 16:35");
    }

    @Test
    void the_worst_day_of_the_week_counts() {
        WeeklySchedule alsoSaturday = WeeklySchedule.of(List.of(
                new WeeklySchedule.Span(DayOfWeek.MONDAY, 450, 480),
                new WeeklySchedule.Span(DayOfWeek.SATURDAY, 450, 480)));
        assertThat(travel.minutes(person(HOME), offer(MILL, alsoSaturday))).isEqualTo(TravelTable.NO_WAY);
        assertThat(said(HOME, offer(MILL, alsoSaturday))).contains("lördag");
    }

    @Test
    void what_the_timetable_does_not_tell_is_estimated_and_marked() {
        assertThat(said(HOME, offer(MILL, null))).startsWith("cirka").contains("uppskattning");
        Spot forest = Spot.of("Skogen", 61.4, 14.2);
        assertThat(said(forest, offer(MILL, weekdays(7, 30, 8)))).startsWith("cirka");
        assertThat(travel.minutes(person(Spot.UNKNOWN), offer(MILL, weekdays(7, 30, 8))))
                .isEqualTo(TravelTable.UNKNOWN);
    }

    @Test
    void a_shift_over_midnight_goes_home_the_day_after() throws Exception {
        WeeklySchedule nights = WeeklySchedule.of(List.of(new WeeklySchedule.Span(DayOfWeek.MONDAY, 17 * 60, 23 * 60)));
        Shift shift =
                Shift.of(nights, TODAY, FeedReader.read(BusEight.zip(folder))).getFirst();
        assertThat(shift.start()).isEqualTo(17 * 3600);
        assertThat(shift.end()).as("16:00 on the day after").isEqualTo(40 * 3600);
        assertThat(shift.day().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }

    @Test
    void where_walking_is_quickest_no_bus_is_spoken_of() {
        Person person = person(HOME);
        Offer near = offer(Spot.of("Kiosken", 60.7340, 14.9973), weekdays(7, 30, 8));
        assertThat(Wording.in("sv").say(travel.told(person, near))).isEqualTo("till fots 8 min (uppskattat)");
        Offer here = offer(HOME, weekdays(7, 30, 8));
        assertThat(Wording.in("sv").say(travel.told(person, here))).isEqualTo("alldeles intill hemmet");
    }

    @Test
    void work_round_the_clock_has_no_journey() {
        List<WeeklySchedule.Span> spans = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            spans.add(new WeeklySchedule.Span(day, 0, 24 * 60));
        }
        assertThat(Wording.in("sv").say(travel.told(person(HOME), offer(MILL, WeeklySchedule.of(spans)))))
                .contains("uppskattning");
    }
}
