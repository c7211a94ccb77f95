package se.insteg.people.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.kernel.Refusal;
import se.insteg.people.LegalStatus;
import se.insteg.people.ListQuery;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonLine;
import se.insteg.people.Situations;
import se.insteg.people.TestPeople;
import se.insteg.people.Upserted;
import se.insteg.people.status.Statement.Details;
import se.insteg.people.status.StatusRecording.Outcome;
import se.insteg.rules.PermitGround;
import se.insteg.rules.Standing;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** What is said about somebody's status, in the real database (LEK-03, VAN-02). */
@InstegTest
class StatusRecordingTest {
    private static final LocalDate APPLIED = LocalDate.of(2026, 1, 15);

    @Autowired
    ApplicationContext app;

    @Autowired
    People people;

    @Autowired
    StatusRecording recording;

    @Autowired
    StatusTable statuses;

    @Autowired
    Situations situations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID unit;
    private UUID caseworker;
    private UUID handler;
    private LocalDate today;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        today = LocalDate.now(clock);
    }

    private UUID register(String name, String... fields) {
        return new TestPeople(app, town).registerCase(caseworker, unit, name, fields);
    }

    private static Statement step(StatusKind kind, LocalDate begins) {
        return Statement.of(kind, begins, null, Details.NONE, StatusSource.AGENCY);
    }

    private Outcome say(UUID staff, UUID person, Statement said) {
        return town.as(staff, () -> recording.say(people.find(person), said, "ärende"));
    }

    private StatusTimeline timeline(UUID staff, UUID person) {
        return town.as(staff, () -> statuses.of(people.find(person)));
    }

    private Participant found(UUID staff, UUID person) {
        return town.as(staff, () -> people.find(person));
    }

    private LegalStatus listed(UUID person) {
        return town.as(caseworker, () -> people.list(ListQuery.FROM_THE_START).lines().stream()
                .filter(line -> line.id().equals(person))
                .map(PersonLine::status)
                .findFirst()
                .orElseThrow());
    }

    private List<UUID> listedAs(LegalStatus status) {
        ListQuery query = new ListQuery(status, null, null, null, null);
        return town.as(
                caseworker,
                () -> people.list(query).lines().stream().map(PersonLine::id).toList());
    }

    @Test
    void a_step_gives_the_status_everywhere_it_is_read() {
        UUID person = register("Selam");
        assertThat(say(caseworker, person, step(StatusKind.ASYLUM_SEEKER, APPLIED)))
                .isEqualTo(new Outcome.Done());
        assertThat(found(caseworker, person).details().care().status()).isEqualTo(LegalStatus.ASYLUM_SEEKER);
        assertThat(listed(person)).isEqualTo(LegalStatus.ASYLUM_SEEKER);
        assertThat(listedAs(LegalStatus.ASYLUM_SEEKER)).containsExactly(person);
        assertThat(listedAs(LegalStatus.UNKNOWN)).isEmpty();
        assertThat(town.as(caseworker, () -> people.search("Selam")))
                .extracting(PersonLine::status)
                .containsExactly(LegalStatus.ASYLUM_SEEKER);
        assertThat(town.as(caseworker, () -> situations.of(person, today)).standing())
                .isEqualTo(Standing.ASYLUM_SEEKER);
    }

    @Test
    void a_step_of_tomorrow_counts_from_tomorrow_without_anybody_doing_anything() {
        UUID person = register("Selam");
        say(caseworker, person, step(StatusKind.ASYLUM_SEEKER, APPLIED));
        int version = found(caseworker, person).version();
        say(caseworker, person, step(StatusKind.PERMIT, today.plusDays(1)));
        assertThat(found(caseworker, person).details().care().status()).isEqualTo(LegalStatus.ASYLUM_SEEKER);
        assertThat(found(caseworker, person).version())
                .as("nothing about today has changed")
                .isEqualTo(version);
        assertThat(onDay(person, today)).isEqualTo("asylum_seeker");
        assertThat(onDay(person, today.plusDays(1))).isEqualTo("permit_holder");
        assertThat(onDay(person, APPLIED.minusDays(1))).isEqualTo("unknown");
    }

    private String onDay(UUID person, LocalDate day) {
        return town.inTenant(() ->
                jdbc.sql("""
                        select people.status_on(status, status_days, status_codes, ?) from people.person
                        where tenant_id = ? and id = ?
                        """).params(day, town.id(), person).query(String.class).single());
    }

    @Test
    void a_changed_status_is_a_new_version_so_that_a_form_opened_before_does_not_undo_it() {
        UUID person = register("Selam", "status", "asylum_seeker");
        int before = found(caseworker, person).version();
        say(caseworker, person, step(StatusKind.LEFT, today));
        Participant now = found(caseworker, person);
        assertThat(now.version()).isEqualTo(before + 1);
        assertThat(town.as(caseworker, () -> people.history(now)).getFirst().fields())
                .containsExactly("status");
    }

    @Test
    void the_same_said_twice_has_one_effect_and_two_steps_of_one_day_are_refused() {
        UUID person = register("Selam");
        say(caseworker, person, step(StatusKind.ASYLUM_SEEKER, APPLIED));
        assertThat(say(caseworker, person, step(StatusKind.ASYLUM_SEEKER, APPLIED)))
                .isEqualTo(new Outcome.Done());
        assertThat(timeline(caseworker, person).history()).hasSize(1);
        assertThat(say(caseworker, person, step(StatusKind.REFUSED, APPLIED))).isInstanceOf(Outcome.DayTaken.class);
        assertThat(timeline(caseworker, person).history()).hasSize(1);
    }

    @Test
    void fifty_who_say_the_same_at_once_have_one_effect() {
        UUID person = register("Selam");
        IntStream.range(0, 50).parallel().forEach(i -> say(caseworker, person, step(StatusKind.LEFT, today)));
        assertThat(timeline(caseworker, person).history()).hasSize(1);
    }

    @Test
    void a_correction_keeps_what_was_and_a_second_one_from_the_same_beginning_is_told() {
        UUID person = register("Selam");
        say(caseworker, person, step(StatusKind.ASYLUM_SEEKER, APPLIED));
        UUID wrong = timeline(caseworker, person).steps().getFirst().id();
        Statement right = step(StatusKind.ASYLUM_SEEKER, APPLIED.minusDays(10));
        assertThat(correct(person, wrong, right)).isEqualTo(new Outcome.Done());
        assertThat(correct(person, wrong, right)).as("sent twice").isEqualTo(new Outcome.Done());
        assertThat(correct(person, wrong, step(StatusKind.ASYLUM_SEEKER, APPLIED.minusDays(20))))
                .isEqualTo(new Outcome.Overtaken());
        StatusTimeline timeline = timeline(caseworker, person);
        assertThat(timeline.steps()).singleElement().satisfies(step -> {
            assertThat(step.said()).isEqualTo(right);
            assertThat(step.why()).isEqualTo("fel dag");
            assertThat(step.staffId()).isEqualTo(caseworker);
        });
        assertThat(timeline.history()).hasSize(2);
    }

    private Outcome correct(UUID person, UUID wrong, Statement right) {
        return town.as(caseworker, () -> recording.correct(people.find(person), wrong, right, "fel dag"));
    }

    @Test
    void what_is_struck_no_longer_counts() {
        UUID person = register("Selam");
        say(caseworker, person, step(StatusKind.ASYLUM_SEEKER, APPLIED));
        UUID wrong = timeline(caseworker, person).steps().getFirst().id();
        assertThat(town.as(caseworker, () -> recording.strike(people.find(person), wrong, "fel person")))
                .isEqualTo(new Outcome.Done());
        assertThat(timeline(caseworker, person).steps()).isEmpty();
        assertThat(timeline(caseworker, person).history()).hasSize(2);
        assertThat(found(caseworker, person).details().care().status()).isEqualTo(LegalStatus.UNKNOWN);
    }

    @Test
    void a_status_without_a_day_from_a_form_or_a_file_becomes_a_step_of_the_day_it_was_said() {
        UUID person = register("Selam", "reference", "S-1", "status", "asylum_seeker");
        assertThat(timeline(caseworker, person).base()).isEqualTo(LegalStatus.ASYLUM_SEEKER);
        say(caseworker, person, step(StatusKind.ASYLUM_SEEKER, APPLIED));
        Upserted row = town.as(caseworker, () -> {
            PersonDetails details = TestPeople.details(app, "Selam", "reference", "S-1", "status", "permit_holder");
            return people.upsert(details, List.of("status"));
        });
        assertThat(row.outcome()).isEqualTo(Upserted.Outcome.CHANGED);
        StatusTimeline timeline = timeline(caseworker, person);
        assertThat(timeline.steps()).hasSize(2);
        assertThat(timeline.steps().getLast().said())
                .isEqualTo(Statement.withoutDate(StatusKind.PERMIT, today, StatusSource.OTHER));
        assertThat(found(caseworker, person).details().care().status()).isEqualTo(LegalStatus.PERMIT_HOLDER);
        Upserted again = town.as(caseworker, () -> {
            PersonDetails details = TestPeople.details(app, "Selam", "reference", "S-1", "status", "permit_holder");
            return people.upsert(details, List.of("status"));
        });
        assertThat(again.outcome()).isEqualTo(Upserted.Outcome.UNCHANGED);
        assertThat(timeline(caseworker, person).history()).hasSize(2);
    }

    @Test
    void nobody_but_the_handler_knows_a_protected_persons_status() {
        UUID person = register("Gulfink", "protection", "unknown", "handlers", handler.toString());
        say(handler, person, step(StatusKind.ASYLUM_SEEKER, APPLIED));
        assertThat(timeline(handler, person).steps()).hasSize(1);
        assertThatThrownBy(() -> town.as(caseworker, () -> situations.of(person, today)))
                .isInstanceOf(Refusal.class);
        assertThat(town.as(
                        caseworker, () -> jdbc.sql("select count(*) from people.status_statement where tenant_id = ?")
                                .param(town.id())
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThat(town.as(handler, () -> situations.of(person, today)).standing())
                .isEqualTo(Standing.ASYLUM_SEEKER);
    }

    @Test
    void whoever_protects_somebody_and_says_a_new_status_at_once_loses_neither() {
        UUID person = register("Gulfink", "status", "asylum_seeker");
        say(caseworker, person, step(StatusKind.ASYLUM_SEEKER, APPLIED));
        town.as(caseworker, () -> {
            Participant now = people.find(person);
            PersonDetails hidden = TestPeople.details(
                    app,
                    "Gulfink",
                    "status",
                    "other",
                    "unit",
                    unit.toString(),
                    "protection",
                    "unknown",
                    "handlers",
                    handler.toString());
            return people.change(person, now.version(), hidden);
        });
        assertThat(timeline(handler, person).steps()).hasSize(2);
        assertThat(found(handler, person).details().care().status()).isEqualTo(LegalStatus.OTHER);
    }

    @Test
    void another_municipality_says_nothing_about_somebody_here() {
        UUID person = register("Selam");
        TestTown neighbour = TestTown.in(app);
        UUID there = neighbour.staff(Role.COORDINATOR, null);
        assertThatThrownBy(() -> neighbour.as(there, () -> situations.of(person, today)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_register_is_taken_over_with_its_days() {
        UUID person = register("Selam");
        town.as(caseworker, () -> {
            recording.sayAll(Map.of(
                    people.find(person),
                    List.of(
                            step(StatusKind.ASYLUM_SEEKER, LocalDate.of(2015, 11, 2)),
                            Statement.of(
                                    StatusKind.PERMIT,
                                    LocalDate.of(2017, 2, 10),
                                    null,
                                    Details.of(PermitGround.PROTECTION),
                                    StatusSource.AGENCY))));
            return true;
        });
        assertThat(onDay(person, LocalDate.of(2016, 1, 1))).isEqualTo("asylum_seeker");
        assertThat(listed(person)).isEqualTo(LegalStatus.PERMIT_HOLDER);
    }
}
