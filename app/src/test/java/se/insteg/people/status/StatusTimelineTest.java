package se.insteg.people.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.insteg.people.LegalStatus;
import se.insteg.people.status.Statement.Details;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.rules.Eligibility;
import se.insteg.rules.Entitlement;
import se.insteg.rules.Entitlement.Applies;
import se.insteg.rules.Entitlement.CannotBeTold;
import se.insteg.rules.Fact;
import se.insteg.rules.Housing;
import se.insteg.rules.PermitGround;
import se.insteg.rules.Rules;
import se.insteg.rules.Situation;
import se.insteg.rules.Standing;

/** From asylum to settling and away: what a person's day was like in the law (LEK-03, VAN-02). */
class StatusTimelineTest {
    private static final Eligibility ELIGIBILITY = new Eligibility(new Rules());
    private static final LocalDate BORN = LocalDate.of(1990, 5, 17);

    private final List<Recorded> said = new ArrayList<>();

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private Recorded say(StatusKind kind, String begins, @Nullable String ends, Details details) {
        return record(
                Statement.of(kind, day(begins), ends == null ? null : day(ends), details, StatusSource.AGENCY), null);
    }

    private Recorded record(Statement statement, @Nullable Recorded replaces) {
        if (replaces != null) {
            said.remove(replaces);
            said.add(new Recorded(
                    replaces.id(),
                    replaces.said(),
                    replaces.at(),
                    null,
                    replaces.replaces(),
                    false,
                    false,
                    replaces.why()));
        }
        Recorded recorded = new Recorded(
                new UUID(7, said.size()),
                statement,
                Instant.parse("2026-01-01T10:00:00Z").plusSeconds(said.size()),
                null,
                replaces == null ? null : replaces.id(),
                false,
                true,
                replaces == null ? "" : "fel dag");
        said.add(recorded);
        return recorded;
    }

    private StatusTimeline timeline() {
        return new StatusTimeline(said, LegalStatus.UNKNOWN, day("2015-01-01"), BORN);
    }

    private void fromAsylumToMovingAway() {
        say(StatusKind.ASYLUM_SEEKER, "2015-11-02", null, Details.of(Housing.ASSIGNED));
        say(StatusKind.HOUSING, "2016-03-01", null, Details.of(Housing.OWN));
        say(StatusKind.PERMIT, "2017-02-10", null, Details.of(PermitGround.PROTECTION));
        say(StatusKind.SETTLED, "2017-04-03", null, Details.settled(Settlement.ASSIGNED, null));
        say(StatusKind.MOVED, "2019-08-01", null, Details.movedTo("2031"));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-11-01, UNKNOWN, ",
        "2015-11-02, ASYLUM_SEEKER, ASSIGNED",
        "2016-02-29, ASYLUM_SEEKER, ASSIGNED",
        "2016-03-01, ASYLUM_SEEKER, OWN",
        "2017-02-09, ASYLUM_SEEKER, OWN",
        "2017-02-10, PERMIT, OWN",
        "2017-04-02, PERMIT, OWN",
        "2017-04-03, SETTLED, OWN",
        "2019-07-31, SETTLED, OWN",
        "2019-08-01, MOVED, OWN",
        "2026-11-22, MOVED, OWN"
    })
    void each_day_has_the_step_that_began_last(LocalDate day, Standing standing, @Nullable Housing housing) {
        fromAsylumToMovingAway();
        Situation situation = timeline().on(day);
        assertThat(situation.standing()).isEqualTo(standing);
        assertThat(situation.housing()).isEqualTo(housing);
    }

    @Test
    void a_step_lasts_until_the_next() {
        fromAsylumToMovingAway();
        assertThat(timeline().on(day("2016-01-01")).standingUntil()).isEqualTo("2017-02-09");
        assertThat(timeline().on(day("2020-01-01")).standingUntil()).isNull();
    }

    @Test
    void what_comes_later_is_not_known_before() {
        fromAsylumToMovingAway();
        assertThat(timeline().on(day("2016-05-01")).ground()).isNull();
        assertThat(timeline().on(day("2016-05-01")).date(Fact.REGISTERED)).isNull();
        assertThat(timeline().on(day("2018-05-01")).ground()).isEqualTo(PermitGround.PROTECTION);
        assertThat(timeline().on(day("2018-05-01")).date(Fact.REGISTERED)).isEqualTo("2017-04-03");
    }

    @Test
    void an_earlier_registration_elsewhere_counts_from_there() {
        say(StatusKind.PERMIT, "2023-01-10", null, Details.of(PermitGround.FAMILY));
        say(StatusKind.SETTLED, "2025-06-01", null, Details.settled(Settlement.SELF_SETTLED, day("2023-02-01")));
        assertThat(timeline().on(day("2026-01-01")).date(Fact.REGISTERED)).isEqualTo("2023-02-01");
        assertThat(ELIGIBILITY
                        .of(timeline().on(day("2026-02-01")), "civic.ends")
                        .orElseThrow()
                        .applies())
                .isTrue();
    }

    @Test
    void rights_follow_the_steps_through_the_years() {
        fromAsylumToMovingAway();
        assertThat(applies("work.exemption", "2015-11-01")).isFalse();
        assertThat(applies("work.exemption", "2015-11-02")).isTrue();
        assertThat(applies("measures.early", "2016-12-31")).isFalse();
        assertThat(applies("measures.early", "2017-01-01")).isTrue();
        assertThat(applies("civic.offer", "2017-04-02")).isFalse();
        assertThat(applies("civic.offer", "2017-04-03")).isTrue();
        assertThat(applies("civic.offer", "2019-07-31")).isTrue();
        assertThat(applies("civic.offer", "2019-08-01")).isFalse();
    }

    private boolean applies(String rule, String day) {
        return ELIGIBILITY
                .of(timeline().on(day(day)), rule)
                .map(Entitlement::applies)
                .orElse(false);
    }

    @Test
    void a_step_of_tomorrow_changes_nothing_today() {
        say(StatusKind.ASYLUM_SEEKER, "2026-01-15", null, Details.NONE);
        say(StatusKind.MOVED, "2026-12-01", null, Details.movedTo("2031"));
        assertThat(timeline().statusOn(day("2026-11-30"))).isEqualTo(LegalStatus.ASYLUM_SEEKER);
        assertThat(timeline().statusOn(day("2026-12-01"))).isEqualTo(LegalStatus.OTHER);
        assertThat(timeline().stepAfter(day("2026-11-22")))
                .hasValueSatisfying(step -> assertThat(step.said().kind()).isEqualTo(StatusKind.MOVED));
    }

    @Test
    void what_was_corrected_decides_nothing_and_remains() {
        Recorded wrong = say(StatusKind.ASYLUM_SEEKER, "2026-01-15", null, Details.NONE);
        record(
                Statement.of(StatusKind.ASYLUM_SEEKER, day("2026-02-15"), null, Details.NONE, StatusSource.AGENCY),
                wrong);
        assertThat(timeline().on(day("2026-03-01")).date(Fact.APPLIED)).isEqualTo("2026-02-15");
        assertThat(timeline().on(day("2026-02-01")).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(timeline().history()).hasSize(2);
        assertThat(timeline().steps()).hasSize(1);
    }

    @Test
    void a_check_of_at_und_counts_until_the_proof_runs_out_and_not_for_a_new_application() {
        say(StatusKind.ASYLUM_SEEKER, "2025-01-15", null, Details.NONE);
        say(StatusKind.AT_UND, "2025-09-01", "2026-02-28", Details.checked(true));
        assertThat(timeline().on(day("2025-08-31")).exempt()).isNull();
        assertThat(timeline().on(day("2025-09-01")).exempt()).isTrue();
        assertThat(timeline().on(day("2026-02-28")).exempt()).isTrue();
        assertThat(timeline().on(day("2026-03-01")).exempt()).isNull();
        say(StatusKind.ASYLUM_SEEKER, "2025-12-01", null, Details.NONE);
        assertThat(timeline().on(day("2025-12-01")).exempt()).isNull();
        say(StatusKind.AT_UND, "2026-01-10", null, Details.checked(false));
        assertThat(timeline().on(day("2026-01-10")).exempt()).isFalse();
    }

    @Test
    void an_area_and_a_duty_hold_from_one_day_to_another() {
        say(StatusKind.ASYLUM_SEEKER, "2026-10-05", null, Details.NONE);
        say(StatusKind.AREA, "2026-10-08", "2026-11-30", Details.within("20"));
        say(StatusKind.ATTENDANCE, "2026-10-08", null, Details.reporting(WeeklySchedule.EMPTY));
        assertThat(timeline().on(day("2026-10-07")).date(Fact.AREA)).isNull();
        assertThat(timeline().on(day("2026-10-08")).date(Fact.AREA)).isEqualTo("2026-10-08");
        assertThat(timeline().on(day("2026-12-01")).date(Fact.AREA)).isNull();
        assertThat(ELIGIBILITY
                        .of(timeline().on(day("2026-12-01")), "reception.attendance")
                        .orElseThrow()
                        .answer())
                .isEqualTo(new Applies(day("2026-10-08"), null));
    }

    @Test
    void a_status_without_a_day_counts_and_gives_no_days() {
        StatusTimeline asylum = new StatusTimeline(List.of(), LegalStatus.ASYLUM_SEEKER, day("2026-03-01"), BORN);
        assertThat(asylum.on(day("2026-11-22")).standing()).isEqualTo(Standing.ASYLUM_SEEKER);
        assertThat(asylum.on(day("2026-11-22")).date(Fact.APPLIED)).isNull();
        assertThat(asylum.on(day("2026-02-28")).standing())
                .as("before anybody knew them")
                .isEqualTo(Standing.UNKNOWN);
        assertThat(ELIGIBILITY
                        .of(asylum.on(day("2026-11-22")), "work.exemption")
                        .orElseThrow()
                        .answer())
                .isInstanceOf(CannotBeTold.class);
    }

    @Test
    void a_permit_without_a_day_leaves_open_whether_somebody_has_settled() {
        StatusTimeline permit = new StatusTimeline(List.of(), LegalStatus.PERMIT_HOLDER, day("2026-03-01"), BORN);
        assertThat(permit.statusOn(day("2026-11-22"))).isEqualTo(LegalStatus.PERMIT_HOLDER);
        assertThat(ELIGIBILITY
                        .of(permit.on(day("2026-11-22")), "civic.offer")
                        .orElseThrow()
                        .answer())
                .isInstanceOf(CannotBeTold.class);
    }

    @Test
    void a_new_permit_leaves_whoever_has_settled_settled() {
        fromAsylumToMovingAway();
        said.removeLast();
        say(StatusKind.PERMIT, "2020-02-10", "2022-02-10", Details.of(PermitGround.PROTECTION));
        assertThat(timeline().on(day("2020-03-01")).standing()).isEqualTo(Standing.SETTLED);
        assertThat(timeline().on(day("2020-03-01")).date(Fact.STANDING)).isEqualTo("2017-04-03");
        assertThat(timeline().on(day("2020-03-01")).date(Fact.PERMITTED)).isEqualTo("2020-02-10");
        say(StatusKind.LEFT, "2021-01-01", null, Details.NONE);
        say(StatusKind.PERMIT, "2021-06-01", null, Details.of(PermitGround.FAMILY));
        assertThat(timeline().on(day("2021-07-01")).standing()).isEqualTo(Standing.PERMIT);
    }

    @Test
    void an_unusual_order_is_told() {
        say(StatusKind.ASYLUM_SEEKER, "2025-01-15", null, Details.NONE);
        say(StatusKind.SETTLED, "2025-09-01", null, Details.settled(null, null));
        assertThat(timeline().oddities())
                .singleElement()
                .satisfies(odd -> assertThat(odd.step().said().kind()).isEqualTo(StatusKind.SETTLED));
        said.clear();
        fromAsylumToMovingAway();
        assertThat(timeline().oddities()).isEmpty();
    }

    /** Whatever is said in whatever order: every day has one standing, and what is known of a day never lies after it. */
    @Test
    void any_statements_make_a_sound_timeline() {
        Random chance = new Random(20261001);
        List<StatusKind> kinds = StatusKind.steps();
        for (int round = 0; round < 200; round++) {
            said.clear();
            for (int i = 0; i < 6; i++) {
                LocalDate begins = LocalDate.of(2015, 1, 1).plusDays(chance.nextInt(4000));
                if (said.stream().noneMatch(one -> one.said().begins().equals(begins))) {
                    say(kinds.get(chance.nextInt(kinds.size())), begins.toString(), null, Details.NONE);
                }
            }
            StatusTimeline timeline = timeline();
            LocalDate day = LocalDate.of(2014, 12, 1).plusDays(chance.nextInt(4400));
            Situation situation = timeline.on(day);
            assertThat(situation.dates())
                    .allSatisfy((fact, date) -> assertThat(date).isBeforeOrEqualTo(day));
            LocalDate until = situation.standingUntil();
            if (until != null) {
                assertThat(timeline.on(until).standing()).isEqualTo(situation.standing());
                assertThat(until).isAfterOrEqualTo(day);
            }
        }
    }
}
