package se.insteg.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.insteg.programmes.StatutoryHours.Required;
import se.insteg.programmes.packages.ShippedPackages;
import se.insteg.rules.Rules;

/** Hours are counted from modules and held against the law of the day (TRE-02, TRE-04, TRE-05). */
class CoverageTest {
    private static final StatutoryHours LAW = new StatutoryHours(new Rules());

    private static Curriculum shipped(String key) throws IOException {
        return new ShippedPackages().find(key).orElseThrow().read().curriculum();
    }

    private static Required required(String starts) {
        return LAW.startingOn(LocalDate.parse(starts), null).orElseThrow();
    }

    @Test
    void trelleborgs_model_is_twice_the_law_counted_from_its_modules_TRE_04() throws IOException {
        Coverage coverage = Coverage.of(shipped("trelleborg"));
        Required today = required("2026-11-23");
        assertThat(coverage.minutes()).isEqualTo(200 * 60);
        assertThat(today.tenths(coverage.minutes())).isEqualTo(20);
        assertThat(coverage.statutory() + coverage.local()).isEqualTo(coverage.minutes());
        assertThat(coverage.statutory()).isEqualTo(154 * 60);
    }

    @Test
    void trelleborgs_model_meets_work_and_equality_in_every_statutory_part_TRE_05() throws IOException {
        Coverage coverage = Coverage.of(shipped("trelleborg"));
        assertThat(coverage.missing()).isEmpty();
        assertThat(coverage.without(Perspective.LABOUR_MARKET)).isEmpty();
        assertThat(coverage.without(Perspective.GENDER_EQUALITY)).isEmpty();
        assertThat(coverage.without(Perspective.HEALTH)).isNotEmpty();
    }

    @Test
    void leksands_model_fills_thirteen_weeks_and_mariestads_five_days_a_week_LEK_15_MAR_03() throws IOException {
        for (String key : List.of("leksand", "mariestad")) {
            Curriculum curriculum = shipped(key);
            int week = curriculum.week().stream().mapToInt(WeekSlot::minutes).sum();
            assertThat(curriculum.minutes()).as(key).isEqualTo(curriculum.weeks() * week);
        }
        assertThat(shipped("leksand").weeks()).isEqualTo(13);
        assertThat(shipped("mariestad").week().stream().map(WeekSlot::day).distinct())
                .hasSize(5);
    }

    @Test
    void whoever_begins_before_february_2020_is_owed_sixty_hours_and_later_a_hundred() {
        assertThat(required("2020-01-31").hours()).isEqualTo(60);
        assertThat(required("2020-01-31").open()).isNotEmpty();
        assertThat(required("2020-02-01").hours()).isEqualTo(100);
        assertThat(required("2020-02-01").open()).isEmpty();
        assertThat(LAW.startingOn(LocalDate.parse("2012-01-01"), null)).isEmpty();
    }

    @Test
    void a_course_across_the_change_says_that_the_transition_is_not_checked() {
        LocalDate january = LocalDate.parse("2020-01-10");
        assertThat(LAW.startingOn(january, LocalDate.parse("2020-01-31"))
                        .orElseThrow()
                        .changes())
                .isFalse();
        assertThat(LAW.startingOn(january, LocalDate.parse("2020-02-01"))
                        .orElseThrow()
                        .changes())
                .isTrue();
        assertThat(LAW.startingOn(LocalDate.parse("2022-12-01"), LocalDate.parse("2023-03-01"))
                        .orElseThrow()
                        .changes())
                .as("another age, the same hours")
                .isFalse();
    }

    @Test
    void a_part_without_a_module_is_told_and_a_module_with_two_perspectives_counts_in_both() {
        Coverage coverage = Coverage.of(new Curriculum(
                "",
                "",
                0,
                List.of(),
                List.of(
                        TestProgrammes.module("a", 90, SessionKind.SOCIETY, CivicPart.HEALTH, Perspective.HEALTH),
                        TestProgrammes.module(
                                "b",
                                30,
                                SessionKind.WORK_LIFE,
                                CivicPart.EARNING_A_LIVING,
                                Perspective.LABOUR_MARKET,
                                Perspective.GENDER_EQUALITY),
                        TestProgrammes.module("c", 45, SessionKind.WORK_LIFE, null, Perspective.LABOUR_MARKET))));
        assertThat(coverage.minutes()).isEqualTo(165);
        assertThat(coverage.local()).isEqualTo(45);
        assertThat(coverage.missing()).hasSize(6).doesNotContain(CivicPart.HEALTH);
        assertThat(coverage.of(Perspective.LABOUR_MARKET)).isEqualTo(75);
        assertThat(coverage.of(Perspective.GENDER_EQUALITY)).isEqualTo(30);
        assertThat(coverage.without(Perspective.LABOUR_MARKET)).containsExactly(CivicPart.HEALTH);
    }

    @Test
    void the_law_lists_all_eight_parts_in_their_order() throws IOException {
        CivicParts.Parts parts =
                new CivicParts().on(LocalDate.parse("2026-11-23")).orElseThrow();
        assertThat(parts.parts()).containsExactly(CivicPart.values());
        assertThat(parts.open()).isNotEmpty();
    }
}
