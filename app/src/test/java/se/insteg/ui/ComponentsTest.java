package se.insteg.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.insteg.kernel.Form;

/** What components reckon. */
class ComponentsTest {
    @ParameterizedTest
    @CsvSource({"-1, OVERDUE, 1", "0, TODAY, 0", "1, TOMORROW, 1", "2, SOON, 2", "7, SOON, 7", "8, LATER, 8"})
    void soon_due_is_not_overdue(int days, Deadline.Kind kind, long said) {
        LocalDate today = LocalDate.of(2026, 3, 28);
        assertThat(Deadline.of(today.plusDays(days), today)).isEqualTo(new Deadline(kind, said));
    }

    @Test
    void a_chart_is_drawn_to_its_longest_amount() {
        Chart.Amount all = new Chart.Amount("all", 120, null);
        Chart.Amount some = new Chart.Amount("some", 30, null);
        Chart chart = new Chart(List.of(all, some));
        assertThat(chart.length(all)).isEqualTo("100.00");
        assertThat(chart.length(some)).isEqualTo("25.00");
        assertThat(chart.left(some)).isEqualTo("37.50");
        assertThat(chart.shareOfFirst(some)).isEqualTo(25);
        assertThat(chart.outline(0)).isEqualTo("M0.00 12H100.00L62.50 40H37.50Z");
    }

    @Test
    void a_chart_of_zeros_divides_by_nothing() {
        Chart.Amount none = new Chart.Amount("none", 0, null);
        assertThat(new Chart(List.of(none)).length(none)).isEqualTo("0.00");
        assertThat(new Chart(List.of(none)).shareOfFirst(none)).isZero();
        assertThatThrownBy(() -> new Chart.Amount("x", -1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_form_keeps_what_was_typed_and_tells_the_first_problem_of_each_field() {
        Form form = Form.of(Map.of("name", new String[] {"  Amal "}, "languages", new String[] {"ar", "ti"}));
        assertThat(form.text("name")).isEqualTo("Amal");
        assertThat(form.raw("name")).isEqualTo("  Amal ");
        assertThat(form.has("languages", "ti")).isTrue();
        assertThat(form.rejected()).isFalse();
        form.required("email", "ui.first");
        form.reject("email", "ui.second");
        assertThat(form.problem("email")).isEqualTo(new Form.Problem("email", "ui.first", List.of()));
        assertThat(form.problems()).hasSize(2);
    }
}
