package se.insteg.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.insteg.rules.Entitlement.Answer;
import se.insteg.rules.Entitlement.Applies;
import se.insteg.rules.Entitlement.CannotBeTold;
import se.insteg.rules.Entitlement.DoesNotApply;
import se.insteg.rules.Reason.Truth;

/** What the law means for somebody: re-derived the day before, on and after every day the law changed (LEK-03, VAN-02). */
class EligibilityTest {
    private static final Rules RULES = new Rules();
    private static final Eligibility ELIGIBILITY = new Eligibility(RULES);
    private static final LocalDate BORN = LocalDate.of(1990, 5, 17);

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Situation.Builder seeker(LocalDate day, LocalDate applied) {
        return Situation.on(day)
                .standing(Standing.ASYLUM_SEEKER, applied, null)
                .date(Fact.APPLIED, applied)
                .date(Fact.HOUSING, applied)
                .housing(Housing.OWN)
                .date(Fact.BORN, BORN);
    }

    private static Situation.Builder settled(LocalDate day, LocalDate registered) {
        return Situation.on(day)
                .standing(Standing.SETTLED, registered, null)
                .date(Fact.PERMITTED, registered.minusMonths(2))
                .date(Fact.REGISTERED, registered)
                .ground(PermitGround.PROTECTION)
                .date(Fact.BORN, BORN);
    }

    private static String told(String key, Situation situation) {
        return ELIGIBILITY
                .of(situation, key)
                .map(entitlement -> word(entitlement.answer()))
                .orElse("not in force");
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case Applies yes -> "yes";
            case DoesNotApply no -> no.from() == null ? "no" : "from " + no.from();
            case CannotBeTold unknown -> "missing " + unknown.missing();
        };
    }

    /** An asylum seeker of 2010 and later, in housing of their own, seen around the days that matter to them. */
    @ParameterizedTest
    @CsvSource({
        // the day, when they applied, rule, answer
        "2010-07-31, 2010-06-01, work.exemption, not in force",
        "2010-08-01, 2010-06-01, work.exemption, yes",
        "2010-08-02, 2010-06-01, work.exemption, yes",
        "2015-07-31, 2015-06-01, language.circle, not in force",
        "2015-08-01, 2015-06-01, language.circle, yes",
        "2015-08-02, 2015-06-01, language.circle, yes",
        "2016-08-14, 2015-06-01, language.circle, yes",
        "2016-08-15, 2015-06-01, language.circle, yes",
        "2016-08-16, 2015-06-01, language.circle, yes",
        "2023-12-31, 2023-06-01, language.circle, yes",
        "2024-01-01, 2023-06-01, language.circle, not in force",
        "2016-12-31, 2015-11-01, measures.early, not in force",
        "2017-01-01, 2015-11-01, measures.early, yes",
        "2017-01-02, 2015-11-01, measures.early, yes",
        "2016-12-31, 2015-11-01, measures.early-placement, not in force",
        "2017-01-01, 2015-11-01, measures.early-placement, yes",
        "2021-12-31, 2021-06-01, reception.card, not in force",
        "2022-01-01, 2021-06-01, reception.card, yes",
        "2022-01-02, 2021-06-01, reception.card, yes",
        "2025-02-28, 2024-06-01, reception.introduction, not in force",
        "2025-03-01, 2024-06-01, reception.introduction, yes",
        "2025-03-02, 2024-06-01, reception.introduction, yes",
        "2025-02-28, 2024-06-01, reception.allowance, yes",
        "2025-03-01, 2024-06-01, reception.allowance, no",
        "2025-03-02, 2024-06-01, reception.allowance, no",
        "2026-09-30, 2026-09-01, work.exemption, yes",
        "2026-10-01, 2026-09-01, work.exemption, from 2027-03-01",
        "2026-10-02, 2026-09-01, work.exemption, from 2027-03-01",
        "2027-02-28, 2026-09-01, work.exemption, from 2027-03-01",
        "2027-03-01, 2026-09-01, work.exemption, yes",
        "2026-10-01, 2026-04-01, work.exemption, yes",
        "2026-10-01, 2026-04-02, work.exemption, from 2026-10-02",
        "2026-09-30, 2026-01-01, reception.area, not in force",
        "2026-10-01, 2026-01-01, reception.area, missing [AREA]",
        "2026-10-02, 2026-01-01, reception.area, missing [AREA]",
        "2026-09-30, 2026-01-01, reception.attendance, not in force",
        "2026-10-01, 2026-01-01, reception.attendance, missing [ATTENDANCE]",
        "2026-10-01, 2026-01-01, work.now, missing [EXEMPTION]",
        "2026-10-01, 2026-01-01, civic.offer, no",
        "2026-10-01, 2026-01-01, language.sfi, missing [REGISTERED]",
        "2026-10-01, 2026-01-01, language.preparatory, yes"
    })
    void somebody_who_seeks_asylum(LocalDate day, LocalDate applied, String rule, String answer) {
        assertThat(told(rule, seeker(day, applied).build())).isEqualTo(answer);
    }

    /** Somebody of 36 who settled, seen around the days that matter to them. */
    @ParameterizedTest
    @CsvSource({
        // the day, when they were registered, rule, answer
        "2013-04-30, 2013-02-01, civic.offer, not in force",
        "2013-05-01, 2013-02-01, civic.offer, yes",
        "2013-05-02, 2013-02-01, civic.offer, yes",
        "2020-01-31, 2019-06-01, civic.offer, yes",
        "2020-02-01, 2019-06-01, civic.offer, yes",
        "2020-02-02, 2019-06-01, civic.offer, yes",
        "2022-12-31, 2022-06-01, civic.offer, yes",
        "2023-01-01, 2022-06-01, civic.offer, yes",
        "2025-12-31, 2025-06-01, civic.offer, yes",
        "2026-01-01, 2025-06-01, civic.offer, yes",
        "2026-01-02, 2025-06-01, civic.offer, yes",
        "2026-05-31, 2023-06-01, civic.ends, from 2026-06-01",
        "2026-06-01, 2023-06-01, civic.ends, yes",
        "2017-12-31, 2017-06-01, measures.establishment, not in force",
        "2018-01-01, 2017-06-01, measures.establishment, yes",
        "2018-01-02, 2017-06-01, measures.establishment, yes",
        "2022-07-31, 2022-01-01, language.cohesive, not in force",
        "2022-08-01, 2022-01-01, language.cohesive, yes",
        "2022-08-02, 2022-01-01, language.cohesive, yes",
        "2025-12-31, 2022-06-01, language.sfi, yes",
        "2026-01-01, 2022-06-01, language.sfi, yes",
        "2026-01-02, 2022-06-01, language.sfi, yes",
        "2026-06-30, 2025-06-01, measures.activity, not in force",
        "2026-07-01, 2025-06-01, measures.activity, yes",
        "2026-07-02, 2025-06-01, measures.activity, yes",
        "2026-12-31, 2025-06-01, measures.cap, not in force",
        "2027-01-01, 2025-06-01, measures.cap, yes",
        "2027-01-02, 2025-06-01, measures.cap, yes",
        "2026-10-01, 2025-06-01, reception.allowance, no",
        "2026-10-01, 2025-06-01, measures.early, no",
        "2026-10-01, 2025-06-01, work.exemption, no"
    })
    void somebody_who_has_settled(LocalDate day, LocalDate registered, String rule, String answer) {
        assertThat(told(rule, settled(day, registered).build())).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "2013-05-01, 60, false",
        "2020-01-31, 60, false",
        "2020-02-01, 100, true",
        "2020-02-02, 100, true",
        "2026-10-01, 100, true"
    })
    void the_hours_of_civic_orientation_are_those_of_the_day(LocalDate day, int hours, boolean verified) {
        Rule rule = RULES.find("civic.offer", day).orElseThrow();
        assertThat(rule.parameter("hours")).isEqualTo(hours);
        assertThat(rule.verified()).isEqualTo(verified);
    }

    /** The upper age was 65, 66 from 2023, the target age for pension from 2026: that one nobody has confirmed. */
    @ParameterizedTest
    @CsvSource({
        "2022-12-31, 1958-01-01, yes",
        "2022-12-31, 1957-12-31, no",
        "2023-01-01, 1957-12-31, yes",
        "2023-01-01, 1957-01-02, yes",
        "2023-01-01, 1957-01-01, no",
        "2025-12-31, 1960-01-01, yes",
        "2025-12-31, 1959-12-31, no",
        "2026-01-01, 1960-01-02, yes",
        "2026-01-01, 1959-12-31, missing [PENSION_AGE]",
        "2026-01-01, 1958-01-02, missing [PENSION_AGE]",
        "2026-01-01, 1958-01-01, no",
        "2026-01-01, 2008-01-02, from 2026-01-02",
        "2026-01-01, 2008-01-01, yes",
        "2026-03-01, 2008-02-29, yes",
        "2026-02-28, 2008-02-29, from 2026-03-01"
    })
    void civic_orientation_is_offered_between_two_ages(LocalDate day, LocalDate born, String answer) {
        Situation situation =
                settled(day, day.minusMonths(3)).date(Fact.BORN, born).build();
        assertThat(told("civic.offer", situation)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, 2009-12-31, from 2025-07-01",
        "2025-07-01, 2009-12-31, yes",
        "2025-07-01, 2009-01-01, yes",
        "2025-12-31, 2010-01-01, from 2026-07-01"
    })
    void the_right_to_sfi_begins_in_the_second_half_of_the_year_one_turns_sixteen(
            LocalDate day, LocalDate born, String answer) {
        Situation situation =
                settled(day, LocalDate.of(2024, 1, 1)).date(Fact.BORN, born).build();
        // The version of 2025 ends with the year; what opens later belongs to the version after it.
        String expected = answer.equals("from 2026-07-01") ? "no" : answer;
        assertThat(told("language.sfi", situation)).isEqualTo(expected);
    }

    /** Three years from the first admission, and no earlier than from 1 January 2026 (prop. 2025/26:10). */
    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 2020-01-01, yes",
        "2026-01-01, 2020-01-01, yes",
        "2028-12-31, 2020-01-01, yes",
        "2029-01-01, 2020-01-01, no",
        "2029-01-01, 2025-12-31, no",
        "2029-03-14, 2026-03-15, yes",
        "2029-03-15, 2026-03-15, no"
    })
    void the_right_to_sfi_lasts_three_years(LocalDate day, LocalDate admitted, String answer) {
        Situation situation = settled(day, LocalDate.of(2019, 6, 1))
                .date(Fact.SFI_ADMITTED, admitted)
                .build();
        assertThat(told("language.sfi", situation)).isEqualTo(answer);
    }

    @Test
    void sfi_says_until_when() {
        Situation situation = settled(day("2026-11-22"), day("2025-06-01"))
                .date(Fact.SFI_ADMITTED, day("2025-08-18"))
                .build();
        Entitlement sfi = ELIGIBILITY.of(situation, "language.sfi").orElseThrow();
        assertThat(sfi.answer()).isEqualTo(new Applies(day("2026-01-01"), day("2028-12-31")));
    }

    @Test
    void at_und_says_since_when_and_that_the_law_changes() {
        Situation situation = seeker(day("2026-09-30"), day("2026-01-15")).build();
        assertThat(ELIGIBILITY.of(situation, "work.exemption").orElseThrow().answer())
                .isEqualTo(new Applies(day("2026-01-15"), day("2026-09-30")));
        Situation later = seeker(day("2026-10-01"), day("2026-01-15")).build();
        assertThat(ELIGIBILITY.of(later, "work.exemption").orElseThrow().answer())
                .isEqualTo(new Applies(day("2026-10-01"), null));
    }

    @Test
    void whether_somebody_may_work_is_what_the_last_check_said() {
        Situation.Builder checked = seeker(day("2026-09-30"), day("2026-01-15"));
        assertThat(told("work.now", checked.build())).isEqualTo("missing [EXEMPTION]");
        assertThat(told("work.now", checked.exempt(true, day("2026-09-01")).build()))
                .isEqualTo("yes");
        assertThat(told("work.now", checked.exempt(false, day("2026-09-15")).build()))
                .isEqualTo("no");
    }

    @Test
    void early_measures_are_also_for_permit_holders_still_at_the_accommodation() {
        Situation.Builder permit = Situation.on(day("2026-09-01"))
                .standing(Standing.PERMIT, day("2026-08-20"), null)
                .date(Fact.BORN, BORN);
        assertThat(told("measures.early", permit.build())).isEqualTo("missing [HOUSING]");
        permit.date(Fact.HOUSING, day("2026-01-01"));
        assertThat(told("measures.early", permit.housing(Housing.ASSIGNED).build()))
                .isEqualTo("yes");
        assertThat(told("measures.early", permit.housing(Housing.OWN).build())).isEqualTo("no");
    }

    @Test
    void temporary_protection_gives_the_allowance_wherever_one_lives() {
        Situation situation = Situation.on(day("2025-06-01"))
                .standing(Standing.TEMPORARY_PROTECTION, day("2023-05-01"), null)
                .build();
        assertThat(told("reception.allowance", situation)).isEqualTo("yes");
    }

    @Test
    void nothing_is_concluded_about_somebody_of_whom_nothing_is_known() {
        Situation nobody = Situation.on(day("2026-11-22")).build();
        assertThat(ELIGIBILITY.of(nobody)).isNotEmpty().allSatisfy(entitlement -> assertThat(entitlement.answer())
                .isInstanceOf(CannotBeTold.class));
    }

    static Stream<Situation> everySituation() {
        return RULES.days().stream()
                .flatMap(change -> Stream.of(change.minusDays(1), change, change.plusDays(1)))
                .flatMap(day -> Stream.of(
                        Situation.on(day).build(),
                        seeker(day, day.minusMonths(5)).build(),
                        seeker(day, day.minusMonths(7))
                                .housing(Housing.ASSIGNED)
                                .exempt(true, day)
                                .date(Fact.AREA, day)
                                .date(Fact.ATTENDANCE, day)
                                .build(),
                        settled(day, day.minusMonths(40)).build(),
                        settled(day, day.minusMonths(4))
                                .date(Fact.SFI_ADMITTED, day.minusMonths(2))
                                .date(Fact.BORN, day.minusYears(15))
                                .build()));
    }

    /** Whatever the day and the person: every answer names its rule and source, the facts used, and agrees with itself. */
    @ParameterizedTest
    @MethodSource("everySituation")
    void every_answer_names_its_rule_and_facts(Situation situation) {
        assertThat(ELIGIBILITY.of(situation)).allSatisfy(entitlement -> {
            Rule rule = entitlement.rule();
            assertThat(rule.appliesOn(situation.day())).isTrue();
            assertThat(rule.source()).isNotBlank();
            assertThat(entitlement.reasons()).isNotEmpty();
            List<Truth> truths =
                    entitlement.reasons().stream().map(Reason::truth).toList();
            switch (entitlement.answer()) {
                case Applies yes -> {
                    assertThat(truths).containsOnly(Truth.YES);
                    LocalDate since = yes.since();
                    LocalDate until = yes.until();
                    assertThat(since == null || !since.isAfter(situation.day())).isTrue();
                    assertThat(until == null || !until.isBefore(situation.day()))
                            .isTrue();
                }
                case DoesNotApply no -> {
                    assertThat(truths).contains(Truth.NO);
                    LocalDate from = no.from();
                    assertThat(from == null || from.isAfter(situation.day())).isTrue();
                }
                case CannotBeTold unknown -> {
                    assertThat(truths).contains(Truth.UNKNOWN).doesNotContain(Truth.NO);
                    assertThat(unknown.missing()).isNotEmpty();
                }
            }
            assertThat(entitlement.blocks())
                    .as("a rule nobody has checked never blocks")
                    .isEqualTo(rule.verified() && entitlement.answer() instanceof DoesNotApply);
        });
    }

    /** What opens by time alone is open when that day comes. */
    @ParameterizedTest
    @MethodSource("everySituation")
    void what_is_promised_from_a_day_holds_that_day(Situation situation) {
        for (Entitlement entitlement : ELIGIBILITY.of(situation)) {
            if (entitlement.answer() instanceof DoesNotApply(LocalDate from) && from != null) {
                Situation then = new Situation(
                        from,
                        situation.standing(),
                        situation.standingUntil(),
                        situation.dates(),
                        situation.ground(),
                        situation.housing(),
                        situation.exempt());
                assertThat(told(entitlement.rule().key(), then))
                        .as(entitlement.rule().key() + " on " + from)
                        .isEqualTo("yes");
            }
        }
    }
}
