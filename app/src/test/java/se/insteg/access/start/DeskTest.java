package se.insteg.access.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.insteg.kernel.StartItem;
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

    private static Desk.Group today(Desk desk) {
        return Objects.requireNonNull(desk.work().get(When.TODAY));
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
        assertThat(today(desk).sorts()).singleElement().satisfies(sort -> assertThat(sort.seen())
                .extracting(Work::who)
                .containsExactly("due", "waits since last week", "waits since yesterday"));
    }

    @Test
    void of_many_of_one_sort_the_three_most_pressing_are_seen_and_other_sorts_stay_in_sight() {
        List<StartItem> items = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            items.add(work(When.TODAY, "arrived " + i, MONDAY.minusDays(i), null));
        }
        Words letters = Words.of("access.start.nothing");
        items.add(new Work(When.TODAY, letters, "letters", null, null, Step.open("/", letters)));
        Desk.Group today = today(Desk.of(items));
        assertThat(today.count()).isEqualTo(11);
        assertThat(today.sorts()).hasSize(2);
        assertThat(today.sorts().getFirst().seen())
                .extracting(Work::who)
                .containsExactly("arrived 9", "arrived 8", "arrived 7");
        assertThat(today.sorts().getFirst().more()).hasSize(7);
        assertThat(today.sorts().getLast().seen()).extracting(Work::who).containsExactly("letters");
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "3, 0", "4, 0", "5, 2"})
    void one_alone_is_never_put_away(int count, int away) {
        List<StartItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(work(When.TODAY, "arrived " + i, MONDAY, null));
        }
        assertThat(today(Desk.of(items)).sorts().getFirst().more()).hasSize(away);
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
