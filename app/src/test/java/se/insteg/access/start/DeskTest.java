package se.insteg.access.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartItem.Work;
import se.insteg.kernel.Words;

/** The order in which work is read. */
class DeskTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);

    private static Work work(When when, String who, @Nullable LocalDate since, @Nullable LocalDate due) {
        Words words = Words.of("access.start");
        return new Work(when, words, who, since, due, Step.open("/", words));
    }

    @Test
    void groups_are_read_in_their_order_and_empty_ones_are_left_out() {
        Desk desk =
                Desk.of(List.of(work(When.WAITING_ON_OTHERS, "b", null, null), work(When.OVERDUE, "a", null, null)));
        assertThat(desk.work().keySet()).containsExactly(When.OVERDUE, When.WAITING_ON_OTHERS);
    }

    @Test
    void within_a_group_the_earliest_due_comes_first_then_what_has_waited_longest() {
        Desk desk = Desk.of(List.of(
                work(When.TODAY, "waits since yesterday", MONDAY.minusDays(1), null),
                work(When.TODAY, "waits since last week", MONDAY.minusDays(7), null),
                work(When.TODAY, "due", null, MONDAY)));
        assertThat(desk.work().get(When.TODAY))
                .extracting(Work::who)
                .containsExactly("due", "waits since last week", "waits since yesterday");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-22, OVERDUE", "2026-03-23, TODAY", "2026-03-24, THIS_WEEK", "2026-03-29, THIS_WEEK"})
    void a_day_belongs_to_its_group(LocalDate due, When group) {
        assertThat(When.due(due, MONDAY)).isEqualTo(group);
    }

    @Test
    void the_week_ends_on_sunday() {
        assertThat(When.endOfWeek(MONDAY)).isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(When.endOfWeek(LocalDate.of(2026, 3, 29))).isEqualTo(LocalDate.of(2026, 3, 29));
    }
}
