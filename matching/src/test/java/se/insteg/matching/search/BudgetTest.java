package se.insteg.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {

    @Test
    void calling_off_counts_when_the_search_was_told() {
        boolean[] off = {false};
        Budget budget = new Budget(Duration.ofHours(1).toNanos(), () -> off[0]);
        assertThat(budget.isOver()).isFalse();
        off[0] = true;
        assertThat(budget.cancelled()).as("the search was not told").isFalse();
        assertThat(budget.cutShort()).isFalse();
        assertThat(budget.isOver()).isTrue();
        assertThat(budget.cancelled()).isTrue();
        assertThat(budget.cutShort()).isTrue();
    }

    @Test
    void a_share_that_has_passed_cuts_short_without_anybody_calling_off() {
        Budget budget = new Budget(Duration.ofHours(1).toNanos(), () -> false);
        assertThat(budget.isOver(0)).isTrue();
        assertThat(budget.isOver()).isFalse();
        assertThat(budget.cutShort()).isTrue();
        assertThat(budget.cancelled()).isFalse();
    }
}
