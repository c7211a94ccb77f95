package se.insteg.outcomes.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.insteg.outcomes.Days;
import se.insteg.outcomes.Outcome;
import se.insteg.outcomes.Outcome.Said;
import se.insteg.outcomes.What;
import se.insteg.outcomes.figures.Verdict.Answer;
import se.insteg.people.LegalSex;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.ui.Interval;
import se.insteg.ui.SmallCells;
import se.insteg.ui.SmallCells.Cell;

/** Figures equal a plain recomputation, and never tell of few people (LEK-03, VAN-02, SAL-09). */
class FiguresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final What WORK = new What.Employment(
            OccupationCatalogue.starter().find("5311"), "Förskolan", What.WorkForm.PERMANENT, null, null, null);
    private static final List<What> ALL = List.of(
            WORK,
            new What.Studies(What.StudyKind.BASIC, ""),
            new What.SelfSupport(),
            new What.Neither(),
            new What.Here(),
            new What.Moved(""));

    private static Life life(
            @Nullable LocalDate permitted,
            @Nullable LocalDate placed,
            List<Days> away,
            List<Days> homes,
            Said... known) {
        return new Life(UUID.randomUUID(), null, null, "", null, permitted, away, placed, homes, List.of(known));
    }

    private static Said said(What what, String begins, @Nullable String ends) {
        return new Said(
                what, LocalDate.parse(begins), ends == null ? null : LocalDate.parse(ends), Outcome.Source.PERSON, "");
    }

    private static Answer answer(Measure measure, Life life) {
        return Verdict.of(measure, life, TODAY).orElseThrow().answer();
    }

    @Test
    void nobody_counts_as_a_failure_before_their_time_has_gone_or_while_nobody_knows() {
        LocalDate permit = LocalDate.parse("2025-11-24");
        assertThat(answer(Measure.SELF_SUPPORT_1, life(permit, null, List.of(), List.of())))
                .isEqualTo(Answer.NOT_YET);
        assertThat(answer(Measure.SELF_SUPPORT_1, life(permit.minusDays(1), null, List.of(), List.of())))
                .isEqualTo(Answer.UNKNOWN);
        assertThat(answer(Measure.WORK_FROM_PERMIT, life(permit.minusDays(1), null, List.of(), List.of())))
                .isEqualTo(Answer.UNKNOWN);
        assertThat(answer(Measure.PLACED_FROM_PERMIT, life(permit.minusDays(1), null, List.of(), List.of())))
                .as("placements are made here, and known")
                .isEqualTo(Answer.NO);
        assertThat(Verdict.of(Measure.HERE_1, life(null, null, List.of(), List.of()), TODAY))
                .isEmpty();
    }

    @Test
    void somebody_is_self_supporting_on_the_very_day_and_not_otherwise() {
        LocalDate permit = LocalDate.parse("2024-03-01");
        What own = new What.SelfSupport();
        assertThat(answer(
                        Measure.SELF_SUPPORT_1,
                        life(permit, null, List.of(), List.of(), said(own, "2025-03-01", null))))
                .isEqualTo(Answer.YES);
        assertThat(answer(
                        Measure.SELF_SUPPORT_1,
                        life(permit, null, List.of(), List.of(), said(own, "2025-03-02", null))))
                .as("a day late, and told about")
                .isEqualTo(Answer.NO);
        assertThat(answer(
                        Measure.SELF_SUPPORT_1,
                        life(permit, null, List.of(), List.of(), said(own, "2024-04-01", "2025-02-28"))))
                .as("ended the day before, and nothing is noted since")
                .isEqualTo(Answer.UNKNOWN);
        assertThat(answer(
                        Measure.SELF_SUPPORT_1,
                        life(permit, null, List.of(), List.of(), said(new What.Here(), "2025-03-01", null))))
                .as("where one lives says nothing of how")
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void somebody_is_still_here_when_a_home_or_a_later_trace_says_so_and_away_when_their_status_does() {
        LocalDate permit = LocalDate.parse("2024-03-01");
        Days later = new Days(LocalDate.parse("2025-06-01"), null);
        Days before = new Days(LocalDate.parse("2024-06-01"), LocalDate.parse("2025-03-01"));
        assertThat(answer(Measure.HERE_1, life(permit, null, List.of(later), List.of())))
                .as("moved later")
                .isEqualTo(Answer.YES);
        assertThat(answer(Measure.HERE_1, life(permit, null, List.of(before), List.of())))
                .isEqualTo(Answer.NO);
        assertThat(answer(
                        Measure.HERE_2,
                        life(permit, null, List.of(before), List.of(), said(new What.Here(), "2026-09-01", null))))
                .as("came back")
                .isEqualTo(Answer.YES);
        assertThat(answer(
                        Measure.HERE_1,
                        life(
                                permit,
                                null,
                                List.of(),
                                List.of(new Days(permit, null)),
                                said(new What.Moved(""), "2024-12-01", null))))
                .as("whoever told of the move knows better than a home that nobody ended")
                .isEqualTo(Answer.NO);
        assertThat(answer(Measure.HERE_1, life(permit, null, List.of(), List.of(new Days(permit, null)))))
                .isEqualTo(Answer.YES);
    }

    @Test
    void the_median_is_of_those_who_have_come_to_it_also_after_the_time_and_what_was_so_before_is_no_days() {
        LocalDate permit = LocalDate.parse("2024-01-01");
        List<Verdict> verdicts = new ArrayList<>();
        for (String placed : new String[] {"2023-12-01", "2024-01-11", "2024-01-31", "2026-01-01"}) {
            Life one = life(permit, LocalDate.parse(placed), List.of(), List.of());
            verdicts.add(Verdict.of(Measure.PLACED_FROM_PERMIT, one, TODAY).orElseThrow());
        }
        verdicts.add(Verdict.of(Measure.PLACED_FROM_PERMIT, life(permit, null, List.of(), List.of()), TODAY)
                .orElseThrow());
        assertThat(Figure.of(verdicts)).isEqualTo(new Figure(5, 5, 3, 2, 4, 20));
    }

    /** The same from the rows, day by day and without any of the classes that count. */
    @Test
    void figures_equal_a_plain_recomputation_from_the_rows() {
        Random chance = new Random(31);
        for (int round = 0; round < 60; round++) {
            List<Life> lives = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                lives.add(random(chance));
            }
            for (Measure measure : Measure.values()) {
                List<Verdict> verdicts = lives.stream()
                        .flatMap(one -> Verdict.of(measure, one, TODAY).stream())
                        .toList();
                Figure figure = Figure.of(verdicts);
                assertThat(new int[] {figure.all(), figure.observed(), figure.yes(), figure.no()})
                        .as(measure + " in round " + round)
                        .isEqualTo(plain(measure, lives));
            }
        }
    }

    private static int[] plain(Measure measure, List<Life> lives) {
        int[] counts = new int[4];
        for (Life life : lives) {
            LocalDate clock = measure.from() == Measure.From.PERMIT ? life.permitted() : life.arrived();
            if (clock == null || clock.compareTo(TODAY) > 0) {
                continue;
            }
            LocalDate born = life.born();
            if (born != null && ChronoUnit.YEARS.between(born, clock) < 18) {
                continue;
            }
            counts[0]++;
            LocalDate day = clock.plusMonths(measure.months());
            if (day.compareTo(TODAY) > 0) {
                continue;
            }
            counts[1]++;
            boolean yes = false;
            boolean no = false;
            switch (measure.of()) {
                case PLACEMENT -> {
                    LocalDate placed = life.placed();
                    yes = placed != null && placed.compareTo(day) <= 0;
                    no = !yes;
                }
                case FIRST_WORK -> {
                    for (Said said : life.known()) {
                        if (said.begins().compareTo(TODAY) > 0) {
                            continue;
                        }
                        boolean work = said.what() instanceof What.Employment;
                        yes |= work && said.begins().compareTo(day) <= 0;
                        no |= work || said.begins().compareTo(clock) >= 0;
                    }
                    no &= !yes;
                }
                case SELF_SUPPORT, STUDIES -> {
                    for (Said said : life.known()) {
                        boolean of = measure.of() == Measure.Of.STUDIES
                                ? said.what() instanceof What.Studies
                                : said.what() instanceof What.SelfSupport;
                        boolean place = said.what() instanceof What.Here || said.what() instanceof What.Moved;
                        boolean point = place || said.what() instanceof What.Neither;
                        LocalDate last = point ? said.begins() : said.ends();
                        boolean then = said.begins().compareTo(day) <= 0 && (last == null || last.compareTo(day) >= 0);
                        long apart = Math.abs(said.begins().toEpochDay() - day.toEpochDay());
                        yes |= of && then;
                        no |= !place && (then || apart <= 92);
                    }
                    no &= !yes;
                }
                case HERE -> {
                    LocalDate told = null;
                    boolean moved = false;
                    for (Said said : life.known()) {
                        boolean here = said.what() instanceof What.Here;
                        if (!here && !(said.what() instanceof What.Moved)) {
                            continue;
                        }
                        if (said.begins().compareTo(day) >= 0) {
                            yes = true;
                        }
                        if (said.begins().compareTo(day) <= 0
                                && (told == null || said.begins().compareTo(told) > 0)) {
                            told = said.begins();
                            moved = !here;
                        }
                    }
                    for (Days home : life.homes()) {
                        yes |= home.from().compareTo(day) <= 0
                                && (home.to() == null || home.to().compareTo(day) >= 0);
                    }
                    no = moved;
                    for (Days away : life.away()) {
                        yes |= away.from().compareTo(day) > 0;
                        no |= away.from().compareTo(day) <= 0
                                && (away.to() == null || away.to().compareTo(day) >= 0);
                    }
                    yes &= !no;
                }
            }
            counts[2] += yes ? 1 : 0;
            counts[3] += no ? 1 : 0;
        }
        return counts;
    }

    private static Life random(Random chance) {
        List<Said> known = new ArrayList<>();
        List<LocalDate> taken = new ArrayList<>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            LocalDate begins = day(chance);
            if (taken.contains(begins)) {
                continue;
            }
            taken.add(begins);
            What what = ALL.get(chance.nextInt(ALL.size()));
            LocalDate ends = what.kind().lasts() && chance.nextBoolean() ? begins.plusDays(chance.nextInt(500)) : null;
            known.add(new Said(what, begins, ends, Outcome.Source.PERSON, ""));
        }
        return new Life(
                UUID.randomUUID(),
                chance.nextBoolean() ? day(chance).minusYears(12 + chance.nextInt(20)) : null,
                LegalSex.WOMAN,
                "",
                chance.nextInt(5) == 0 ? null : day(chance),
                chance.nextInt(5) == 0 ? null : day(chance),
                days(chance),
                chance.nextBoolean() ? day(chance) : null,
                days(chance),
                known);
    }

    private static List<Days> days(Random chance) {
        LocalDate from = day(chance);
        return chance.nextInt(3) > 0
                ? List.of()
                : List.of(new Days(from, chance.nextBoolean() ? from.plusDays(chance.nextInt(400)) : null));
    }

    private static LocalDate day(Random chance) {
        return TODAY.minusDays(chance.nextInt(1800));
    }

    @Test
    void a_single_small_cell_takes_another_along_so_that_subtraction_does_not_tell() {
        assertThat(SmallCells.hidden(
                        Map.of("a", new Cell(30, 10, 20), "b", new Cell(12, 6, 6), "c", new Cell(9, 3, 6))))
                .containsExactlyInAnyOrder("b", "c");
        assertThat(SmallCells.hidden(Map.of("a", new Cell(30, 10, 20), "b", new Cell(12, 12, 0))))
                .as("nobody is no secret")
                .isEmpty();
    }

    /** Whatever the parts, what is hidden together is nothing, everything, or tells of five or more in two parts or more. */
    @Test
    void neither_a_part_nor_what_is_left_of_the_whole_tells_of_few() {
        Random chance = new Random(7);
        for (int round = 0; round < 3000; round++) {
            Map<Integer, Cell> parts = new HashMap<>();
            for (int i = 1 + chance.nextInt(5); i > 0; i--) {
                int yes = chance.nextInt(12);
                int no = chance.nextInt(12);
                parts.put(i, new Cell(yes + no + chance.nextInt(6), yes, no));
            }
            Set<Integer> hidden = SmallCells.hidden(parts);
            parts.forEach((key, cell) ->
                    assertThat(hidden.contains(key) || !cell.tellsOfFew()).isTrue());
            long somebody = parts.entrySet().stream()
                    .filter(one -> one.getValue().all() > 0)
                    .count();
            if (!hidden.isEmpty() && hidden.size() < somebody) {
                assertThat(hidden).hasSizeGreaterThan(1);
                List<Cell> together = parts.entrySet().stream()
                        .filter(one -> hidden.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
                int yes = together.stream().mapToInt(Cell::yes).sum();
                int no = together.stream().mapToInt(Cell::no).sum();
                assertThat(yes == 0 || yes >= 5).isTrue();
                assertThat(no == 0 || no >= 5).isTrue();
            }
        }
    }

    @Test
    void a_whole_that_is_not_told_tells_none_of_its_parts() {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            LocalDate clock = LocalDate.of(i < 4 ? 2022 : 2023, 5, 1);
            verdicts.add(new Verdict(UUID.randomUUID(), clock, i == 0 ? Answer.YES : Answer.NO, null, null));
        }
        Counted<Integer> counted =
                Counted.of(Measure.HERE_1, verdicts, one -> one.clock().getYear());
        assertThat(counted.told()).isFalse();
        assertThat(counted.hidden()).containsExactlyInAnyOrder(2022, 2023);
    }

    /** Against the worked values of Newcombe (1998), Statistics in Medicine 17, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29. */
    @Test
    void the_interval_is_wilsons() {
        assertThat(Interval.of(81, 263)).isEqualTo(new Interval(25, 37));
        assertThat(Interval.of(15, 148)).isEqualTo(new Interval(6, 17));
        assertThat(Interval.of(0, 20)).isEqualTo(new Interval(0, 17));
        assertThat(Interval.of(1, 29)).isEqualTo(new Interval(0, 18));
        assertThat(Interval.allOverlap(List.of(new Interval(10, 40), new Interval(40, 60))))
                .isTrue();
        assertThat(Interval.allOverlap(List.of(new Interval(10, 39), new Interval(40, 60))))
                .isFalse();
        assertThat(Interval.allOverlap(Collections.emptyList())).isTrue();
    }
}
