package se.insteg.placements.followup;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the follow-ups of a placement are due (LEK-11, decision 2301). */
class TimesTest {
    private static final LocalDate BEGUN = LocalDate.of(2026, 3, 2);

    @Test
    void a_placement_is_followed_up_in_the_middle_and_on_its_last_day() {
        assertThat(Times.of(BEGUN, BEGUN.plusDays(90), null, List.of()))
                .containsExactly(entry(Occasion.MIDWAY, BEGUN.plusDays(45)), entry(Occasion.FINAL, BEGUN.plusDays(90)));
    }

    @Test
    void a_short_one_at_its_end_only() {
        assertThat(Times.of(BEGUN, BEGUN.plusDays(27), null, List.of())).containsOnlyKeys(Occasion.FINAL);
        assertThat(Times.of(BEGUN, BEGUN.plusDays(28), null, List.of())).containsKeys(Occasion.MIDWAY);
    }

    @Test
    void the_municipality_may_ask_earlier_too_but_not_at_or_after_the_middle_so_that_nobody_is_asked_twice() {
        assertThat(Times.of(BEGUN, BEGUN.plusDays(84), null, List.of(6, 2, 8)))
                .containsExactly(
                        entry(Occasion.week(2), BEGUN.plusWeeks(2)),
                        entry(Occasion.MIDWAY, BEGUN.plusWeeks(6)),
                        entry(Occasion.FINAL, BEGUN.plusWeeks(12)));
    }

    @Test
    void extended_it_moves_by_itself_and_ended_early_what_would_have_come_falls_away() {
        assertThat(Times.of(BEGUN, BEGUN.plusDays(180), null, List.of()))
                .containsEntry(Occasion.MIDWAY, BEGUN.plusDays(90))
                .containsEntry(Occasion.FINAL, BEGUN.plusDays(180));
        assertThat(Times.of(BEGUN, BEGUN.plusDays(180), BEGUN.plusDays(30), List.of(2, 6)))
                .containsExactly(
                        entry(Occasion.week(2), BEGUN.plusDays(14)), entry(Occasion.FINAL, BEGUN.plusDays(30)));
    }

    @Test
    void an_occasion_is_read_as_it_is_written_and_nothing_else_is_one() {
        for (Occasion one : List.of(Occasion.MIDWAY, Occasion.FINAL, Occasion.week(2), Occasion.week(52))) {
            assertThat(Occasion.of(one.code())).contains(one);
        }
        for (String none : List.of("", "week_", "week_0", "week_100", "FINAL", "week_2x")) {
            assertThat(Occasion.of(none)).isEmpty();
        }
    }
}
