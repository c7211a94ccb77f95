package se.insteg.funding.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.insteg.funding.EvidenceRow;
import se.insteg.funding.EvidenceRow.Key;
import se.insteg.funding.EvidenceRow.Why;
import se.insteg.funding.RuleThatDay;
import se.insteg.funding.RuleThatDay.Said;
import se.insteg.funding.settling.Difference.Addition;
import se.insteg.people.Happening;
import se.insteg.people.Happening.Kind;
import se.insteg.rules.Eligibility;
import se.insteg.rules.Fact;
import se.insteg.rules.PermitGround;
import se.insteg.rules.Rules;
import se.insteg.rules.Situation;
import se.insteg.rules.Standing;

/** What evidence must be added, whatever was done before (VAN-07). */
class DifferenceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final UUID THING = new UUID(7, 7);

    private final Difference difference = new Difference(new Eligibility(new Rules()));

    /** What is stored, as the table would keep it. */
    private final List<EvidenceRow> rows = new ArrayList<>();

    private static Happening day(LocalDate day, int minutes) {
        return new Happening(Kind.PLACEMENT_DAY, day, "placements", THING, minutes, "Siljans Kök");
    }

    private static Function<LocalDate, Situation> is(Standing standing) {
        return day -> Situation.on(day)
                .standing(standing, DAY.minusYears(1), null)
                .date(Fact.BORN, LocalDate.of(1990, 1, 1))
                .build();
    }

    private List<Addition> settle(Collection<Happening> happened, Function<LocalDate, Situation> situations) {
        List<Addition> additions = difference.between(happened, counting(), situations);
        additions.forEach(this::store);
        return additions;
    }

    private void store(Addition one) {
        EvidenceRow replaced = one.replaces();
        rows.add(new EvidenceRow(
                UUID.randomUUID(),
                rows.size() + 1L,
                new UUID(1, 1),
                one.kind(),
                one.key().day(),
                one.key().room(),
                one.key().thing(),
                one.minutes(),
                one.what(),
                one.situation().standing(),
                one.situation().ground(),
                one.rules(),
                replaced == null ? null : replaced.id(),
                one.why(),
                Instant.EPOCH));
    }

    private Collection<EvidenceRow> counting() {
        Map<Key, EvidenceRow> newest = new HashMap<>();
        rows.forEach(row -> newest.put(row.key(), row));
        return newest.values();
    }

    @Test
    void the_first_row_says_what_the_person_and_the_law_were_that_day() {
        assertThat(settle(List.of(day(DAY, 360)), is(Standing.ASYLUM_SEEKER)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.why()).isEqualTo(Why.NEW);
                    assertThat(row.minutes()).isEqualTo(360);
                    assertThat(row.situation().standing()).isEqualTo(Standing.ASYLUM_SEEKER);
                    assertThat(row.rules())
                            .contains(
                                    new RuleThatDay("measures.early", LocalDate.of(2017, 1, 1), Said.APPLIES),
                                    new RuleThatDay("measures.early-placement", LocalDate.of(2017, 1, 1), Said.APPLIES))
                            .noneMatch(rule -> rule.key().equals("measures.activity"));
                });
    }

    /** Förordningen (2016:1364) from 1 October 2026; the proposal of a duty to take part from 1 July 2026. */
    @Test
    void the_version_of_a_rule_is_the_one_in_force_on_the_day_not_today() {
        LocalDate before = LocalDate.of(2026, 9, 30);
        settle(List.of(day(before, 60), day(before.plusDays(1), 60)), is(Standing.ASYLUM_SEEKER));
        assertThat(rows)
                .extracting(row -> row.rules().getFirst().from())
                .containsExactly(LocalDate.of(2017, 1, 1), LocalDate.of(2026, 10, 1));
        assertThat(rows.getLast().rules()).extracting(RuleThatDay::key).contains("measures.activity");
    }

    @Test
    void nothing_is_added_when_nothing_differs() {
        settle(List.of(day(DAY, 360)), is(Standing.ASYLUM_SEEKER));
        assertThat(settle(List.of(day(DAY, 360)), is(Standing.ASYLUM_SEEKER))).isEmpty();
    }

    @Test
    void other_minutes_a_withdrawal_and_a_change_of_mind_are_rows_that_replace_the_last() {
        settle(List.of(day(DAY, 360)), is(Standing.SETTLED));
        settle(List.of(day(DAY, 300)), is(Standing.SETTLED));
        settle(List.of(), is(Standing.SETTLED));
        assertThat(settle(List.of(), is(Standing.SETTLED))).isEmpty();
        settle(List.of(day(DAY, 300)), is(Standing.SETTLED));
        assertThat(rows)
                .extracting(EvidenceRow::why)
                .containsExactly(Why.NEW, Why.HAPPENING, Why.WITHDRAWN, Why.RESTORED);
        assertThat(rows).extracting(EvidenceRow::minutes).containsExactly(360, 300, 0, 300);
        assertThat(rows.stream().skip(1).map(EvidenceRow::replaces))
                .containsExactlyElementsOf(
                        rows.stream().limit(3).map(EvidenceRow::id).toList());
    }

    /** A permit that was granted earlier than anybody here knew. */
    @Test
    void a_status_that_becomes_known_afterwards_corrects_the_days_it_is_about_and_no_others() {
        settle(List.of(day(DAY, 360), day(DAY.plusDays(1), 360)), is(Standing.ASYLUM_SEEKER));
        Function<LocalDate, Situation> later = day -> day.isAfter(DAY)
                ? Situation.on(day)
                        .standing(Standing.PERMIT, DAY.plusDays(1), null)
                        .ground(PermitGround.PROTECTION)
                        .build()
                : is(Standing.ASYLUM_SEEKER).apply(day);
        assertThat(settle(List.of(day(DAY, 360), day(DAY.plusDays(1), 360)), later))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.key().day()).isEqualTo(DAY.plusDays(1));
                    assertThat(row.why()).isEqualTo(Why.STATUS);
                    assertThat(row.minutes()).isEqualTo(360);
                });
    }

    @Test
    void somebody_who_turns_out_to_be_a_child_is_judged_anew_by_the_same_rules() {
        settle(List.of(day(DAY, 360)), is(Standing.ASYLUM_SEEKER));
        Function<LocalDate, Situation> child = day -> Situation.on(day)
                .standing(Standing.ASYLUM_SEEKER, DAY.minusYears(1), null)
                .date(Fact.BORN, DAY.minusYears(17))
                .build();
        assertThat(settle(List.of(day(DAY, 360)), child))
                .extracting(Addition::why)
                .containsExactly(Why.RULES);
    }

    @Test
    void two_rooms_words_about_one_happening_are_one_row_and_the_longest_counts() {
        assertThat(settle(List.of(day(DAY, 60), day(DAY, 90)), is(Standing.SETTLED)))
                .extracting(Addition::minutes)
                .containsExactly(90);
        assertThat(settle(List.of(day(DAY, 60), day(DAY, 90)), is(Standing.SETTLED)))
                .isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Whatever was recorded, corrected, withdrawn and learnt, in any order: what counts is what a fresh start would say. */
    @ParameterizedTest
    @MethodSource("seeds")
    void after_any_story_what_counts_is_what_one_would_find_by_beginning_anew_and_settling_again_adds_nothing(
            long seed) {
        Random chance = new Random(seed);
        Map<LocalDate, Happening> happened = new HashMap<>();
        Map<LocalDate, Standing> standings = new HashMap<>();
        Function<LocalDate, Situation> situations =
                day -> is(standings.getOrDefault(day, Standing.UNKNOWN)).apply(day);
        for (int i = 0; i < 30; i++) {
            LocalDate day = DAY.plusDays(chance.nextInt(5));
            switch (chance.nextInt(3)) {
                case 0 -> happened.put(day, day(day, 60 * (1 + chance.nextInt(8))));
                case 1 -> happened.remove(day);
                default -> standings.put(day, Standing.values()[chance.nextInt(Standing.values().length)]);
            }
            if (chance.nextBoolean()) {
                settle(happened.values(), situations);
            }
        }
        settle(happened.values(), situations);
        assertThat(settle(happened.values(), situations)).isEmpty();
        List<String> anew = difference.between(happened.values(), List.of(), situations).stream()
                .map(one -> said(one.key(), one.minutes(), one.situation().standing(), one.rules()))
                .sorted()
                .toList();
        assertThat(counting().stream()
                        .filter(row -> !row.withdrawn())
                        .map(row -> said(row.key(), row.minutes(), row.standing(), row.rules()))
                        .sorted())
                .containsExactlyElementsOf(anew);
        assertThat(rows.stream().filter(row -> row.replaces() == null))
                .as("each happening begins once")
                .hasSize((int) rows.stream().map(EvidenceRow::key).distinct().count());
    }

    private static String said(Key key, int minutes, Standing standing, List<RuleThatDay> rules) {
        return key + " " + minutes + " " + standing + " " + rules;
    }
}
