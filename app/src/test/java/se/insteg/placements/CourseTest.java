package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.insteg.hosts.PlacementKind;
import se.insteg.people.Happening;
import se.insteg.placements.agreement.Step;
import se.insteg.placements.attendance.Course;
import se.insteg.placements.attendance.TypedHours;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.rules.SwedishHolidays;
import se.insteg.taxonomy.StoredTerms;

/** On which days a placement is, and for how long (LEK-06). */
class CourseTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30); // the week of Good Friday
    private final List<Step> steps = new ArrayList<>();
    private final NavigableMap<LocalDate, WeeklySchedule> hours = new TreeMap<>();

    private Course course(@Nullable LocalDate ended) {
        return course(ended, null);
    }

    private Course course(@Nullable LocalDate ended, @Nullable LocalDate brought) {
        Placement placement = new Placement(
                new UUID(1, 1),
                new UUID(2, 2),
                new Placement.Where(null, null, null, "Kök", "Siljans Kök"),
                ended == null ? PlacementState.RUNNING : PlacementState.FINISHED,
                new Placement.Agreed(
                        1, 1, PlacementKind.LANGUAGE_INTERNSHIP, MONDAY.minusWeeks(2), MONDAY.plusWeeks(8), false),
                MONDAY.minusWeeks(2),
                ended,
                null,
                brought,
                new UUID(3, 3),
                Instant.EPOCH,
                1);
        return new Course(placement, steps, hours, new SwedishHolidays());
    }

    private void step(Step.Deed deed, LocalDate day) {
        steps.add(new Step(UUID.randomUUID(), deed, day, "", null, Instant.EPOCH));
    }

    @Test
    void the_hours_of_the_week_are_planned_on_their_days_and_on_no_holiday() {
        hours.put(MONDAY.minusWeeks(3), StoredTerms.hours("mån-fre 09:00-13:00; ons 14:00-15:00"));
        assertThat(Course.week(MONDAY.plusDays(3)).stream().map(course(null)::planned))
                .as("with Good Friday")
                .containsExactly(240, 240, 300, 240, 0, 0, 0);
        assertThat(course(null).runsOn(MONDAY.plusDays(4))).isTrue();
    }

    @Test
    void it_runs_from_its_first_day_to_its_last_and_not_while_it_is_paused() {
        step(Step.Deed.PAUSED, MONDAY.plusDays(1));
        step(Step.Deed.RESUMED, MONDAY.plusDays(3));
        Course course = course(MONDAY.plusDays(10));
        assertThat(course.runsOn(MONDAY.minusWeeks(2).minusDays(1))).isFalse();
        assertThat(course.runsOn(MONDAY.minusWeeks(2))).isTrue();
        assertThat(course.runsOn(MONDAY)).isTrue();
        assertThat(course.runsOn(MONDAY.plusDays(1))).isFalse();
        assertThat(course.runsOn(MONDAY.plusDays(2))).isFalse();
        assertThat(course.runsOn(MONDAY.plusDays(3))).isTrue();
        assertThat(course.runsOn(MONDAY.plusDays(10))).isTrue();
        assertThat(course.runsOn(MONDAY.plusDays(11))).isFalse();
    }

    @Test
    void a_version_counts_from_the_day_all_had_signed_it() {
        hours.put(MONDAY.minusWeeks(1), StoredTerms.hours("mån-fre 09:00-13:00"));
        hours.put(MONDAY.plusDays(1), StoredTerms.hours("mån-fre 09:00-15:00"));
        Course course = course(null);
        assertThat(course.planned(MONDAY.minusWeeks(2)))
                .as("signed a week after it had begun")
                .isEqualTo(240);
        assertThat(course.planned(MONDAY)).isEqualTo(240);
        assertThat(course.planned(MONDAY.plusDays(1))).isEqualTo(360);
    }

    @Test
    void a_day_is_asked_about_when_it_is_over_and_was_not_before_the_placement_came_here() {
        hours.put(MONDAY.minusWeeks(2), StoredTerms.hours("mån-fre 09:00-13:00"));
        LocalDate today = MONDAY.plusDays(2);
        assertThat(course(null).day(today, today, List.of()))
                .as("today can be told of, but is not missing")
                .matches(day -> day.open() && !day.missing());
        assertThat(course(null).day(today, today.plusDays(1), List.of()).missing())
                .as("the day after")
                .isTrue();
        Course brought = course(null, MONDAY.plusDays(1));
        assertThat(brought.day(MONDAY, today, List.of()))
                .as("before it came here")
                .matches(day -> day.open() && !day.missing());
        assertThat(brought.day(MONDAY.plusDays(1), today, List.of()).missing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"6, 360", "'6,5', 390", "6.25, 375", "6:20, 380", "٦, 360", "24, 1440", "0:01, 1"})
    void hours_are_understood_as_they_are_typed_and_written_so_again(String typed, int minutes) {
        assertThat(TypedHours.minutes(typed)).isEqualTo(minutes);
        assertThat(TypedHours.minutes(TypedHours.text(minutes))).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "25", "24:01", "6:60", "sex", "-1", "6,5,5", "1e3", "²", "999999999999"})
    void what_is_no_time_of_a_day_is_told_to_be_unclear(String typed) {
        assertThat(TypedHours.minutes(typed)).isNull();
    }

    @Test
    void nothing_happens_for_no_time_or_longer_than_a_day() {
        for (int minutes : List.of(0, 1441)) {
            assertThatThrownBy(() -> new Happening(
                            Happening.Kind.PLACEMENT_DAY, MONDAY, "placements", new UUID(1, 1), minutes, "x"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
