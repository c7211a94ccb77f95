package se.insteg.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.kernel.Refusal;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.programmes.EnrolmentState.Finished;
import se.insteg.programmes.EnrolmentState.Left;
import se.insteg.programmes.EnrolmentState.Started;
import se.insteg.programmes.EnrolmentState.Waiting;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Who takes part, who waits and who left, against the real database (LEK-15, LEK-16, TRE-01). */
@InstegTest
class EnrolmentsTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Groups groups;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID unit;
    private UUID coordinator;
    private TestPeople people;
    private TestProgrammes building;
    private UUID programme;
    private UUID group;
    private LocalDate today;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, null);
        people = new TestPeople(app, town);
        building = new TestProgrammes(app, town, coordinator);
        programme = building.swedish("Svenska");
        building.published(programme);
        group = building.group(programme, "Noret", "2026-01-05", 2);
        today = LocalDate.now(clock);
    }

    private UUID person(String name) {
        return people.register(coordinator, name, "unit", unit.toString());
    }

    private Enrolling enrol(UUID person, UUID to) {
        return town.as(coordinator, () -> enrolments.enrol(person, to, today));
    }

    private Enrolment only(UUID person) {
        List<Enrolment> all = town.as(coordinator, () -> enrolments.of(person));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** What the caller does with it, as it stands now. */
    private boolean doing(UUID person, Predicate<Enrolment> deed) {
        Enrolment now = only(person);
        return town.as(coordinator, () -> deed.test(now));
    }

    private int taken(UUID of) {
        return town.as(coordinator, () -> groups.find(of)).taken();
    }

    private List<String> onList(UUID staff, UUID of, LocalDate day) {
        return town.as(staff, () -> enrolments.onList(of, day)).stream()
                .map(Enrolled::name)
                .toList();
    }

    @Test
    void two_hundred_race_for_twenty_seats_and_every_loser_is_told_their_number_in_the_queue() throws Exception {
        UUID wanted = building.group(programme, "Populär", "2026-01-05", 20);
        List<UUID> all = town.as(coordinator, () -> {
            List<PersonDetails> details = IntStream.range(0, 200)
                    .mapToObj(i -> TestPeople.details(app, "Löpare " + i, "unit", unit.toString()))
                    .toList();
            return app.getBean(People.class).registerAll(details);
        });
        List<Callable<Enrolling>> wishes = new ArrayList<>();
        all.forEach(one -> wishes.add(() -> enrol(one, wanted)));
        List<Enrolling> outcomes = new ArrayList<>();
        try (var workers = Executors.newFixedThreadPool(12)) {
            for (Future<Enrolling> one : workers.invokeAll(wishes)) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes.stream().filter(Enrolling.Seated.class::isInstance)).hasSize(20);
        assertThat(outcomes.stream().filter(Enrolling.Queued.class::isInstance).map(one -> ((Enrolling.Queued) one)
                        .place()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 180).boxed().toList());
        assertThat(taken(wanted)).isEqualTo(20);
        assertThat(onList(coordinator, wanted, today)).hasSize(20);
    }

    @Test
    void the_same_wish_again_changes_nothing_and_a_seat_in_another_group_is_a_move() {
        UUID selam = person("Selam");
        UUID other = building.group(programme, "Insjön", "2026-01-05", 2);
        assertThat(enrol(selam, group)).isInstanceOf(Enrolling.Seated.class);
        assertThat(enrol(selam, group)).isInstanceOf(Enrolling.Seated.class);
        assertThat(taken(group)).isEqualTo(1);
        assertThatThrownBy(() -> enrol(selam, other))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(town.as(coordinator, () -> enrolments.steps(selam))).hasSize(1);
        assertThat(AuditRows.count(town.id(), coordinator, selam, "ENROLMENT_CHANGED"))
                .isEqualTo(1);
    }

    @Test
    void a_move_between_groups_keeps_the_history_and_the_first_day_and_frees_the_seat() {
        UUID selam = person("Selam");
        UUID other = building.group(programme, "Insjön", "2026-01-05", 1);
        LocalDate first = today.minusDays(30);
        UUID id = town.as(coordinator, () -> enrolments.enrol(selam, group, first))
                .enrolment()
                .id();
        LocalDate day = today.minusDays(10);
        assertThat(doing(selam, was -> enrolments.move(selam, id, was.version(), other, day, "Bor i Insjön nu")))
                .isTrue();
        assertThat(only(selam).state()).isEqualTo(new Started(first));
        assertThat(onList(coordinator, group, day.minusDays(1))).containsExactly("Selam");
        assertThat(onList(coordinator, group, day)).isEmpty();
        assertThat(onList(coordinator, other, day)).containsExactly("Selam");
        assertThat(taken(group)).isZero();
        assertThat(taken(other)).isEqualTo(1);
        UUID yonas = person("Yonas");
        enrol(yonas, group);
        Enrolment his = only(yonas);
        assertThat(town.as(
                        coordinator, () -> enrolments.move(yonas, his.id(), his.version(), other, today, "Vill byta")))
                .as("the other group is full")
                .isFalse();
        assertThat(only(yonas).group()).isEqualTo("Noret");
    }

    @Test
    void whoever_leaves_frees_the_seat_and_can_come_back_while_it_is_free() {
        UUID selam = person("Selam");
        UUID id = enrol(selam, group).enrolment().id();
        doing(selam, was -> {
            enrolments.leave(selam, id, was.version(), today, LeaveCause.WORK, "Ica i Leksand");
            return true;
        });
        assertThat(only(selam).state()).isEqualTo(new Left(today, today, LeaveCause.WORK));
        assertThat(taken(group)).isZero();
        Predicate<Enrolment> finish = was -> {
            enrolments.finish(selam, id, was.version(), today);
            return true;
        };
        assertThatThrownBy(() -> doing(selam, finish)).isInstanceOf(Refusal.class);
        assertThat(doing(selam, was -> enrolments.resume(selam, id, was.version(), today)))
                .isTrue();
        doing(selam, finish);
        assertThat(only(selam).state()).isEqualTo(new Finished(today, today));
        enrol(person("Amina"), group);
        enrol(person("Yonas"), group);
        assertThat(doing(selam, was -> enrolments.resume(selam, id, was.version(), today)))
                .as("the group is full")
                .isFalse();
        assertThat(taken(group)).isEqualTo(2);
    }

    @Test
    void a_protected_persons_seat_counts_for_all_and_their_name_is_there_for_their_handler_alone() {
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID leader = town.staff(Role.COURSE_LEADER, unit);
        UUID hidden = person("Hemlig");
        people.protect(coordinator, hidden, Protection.Kind.UNKNOWN, handler);
        town.as(handler, () -> enrolments.enrol(hidden, group, today));
        enrol(person("Selam"), group);
        assertThat(onList(leader, group, today)).containsExactly("Selam");
        assertThat(onList(coordinator, group, today)).containsExactly("Selam");
        assertThat(onList(handler, group, today)).containsExactly("Hemlig");
        assertThat(taken(group)).isEqualTo(2);
        UUID late = person("Yonas");
        assertThat(enrol(late, group)).isInstanceOf(Enrolling.Queued.class);
        assertThat(only(late).state()).isInstanceOf(Waiting.class);
    }

    @Test
    void a_course_leader_meets_those_on_the_list_and_nothing_else_about_them() {
        UUID leader = town.staff(Role.COURSE_LEADER, unit);
        UUID selam = person("Selam Prov");
        enrol(selam, group);
        TestTown.Browser browser = town.browser(leader);
        assertThat(browser.get("/programmes/groups/" + group + "/participants").body())
                .contains("Selam Prov")
                .doesNotContain("/people/" + selam);
        assertThat(browser.get("/people/" + selam + "/programmes").statusCode()).isEqualTo(403);
        assertThat(browser.get("/programmes/groups/" + group + "/enrol").statusCode())
                .isEqualTo(403);
        UUID another = town.staff(Role.CASEWORKER, town.unit("Vuxenutbildning"));
        assertThat(town.browser(another)
                        .get("/programmes/groups/" + group + "/participants")
                        .body())
                .doesNotContain("Selam Prov");
    }

    @Test
    void a_group_of_another_municipality_is_not_there() {
        TestTown neighbour = TestTown.in(app);
        UUID there = neighbour.staff(Role.COORDINATOR, null);
        UUID theirs = new TestPeople(app, neighbour).register(there, "Granne");
        assertThatThrownBy(() -> neighbour.as(there, () -> enrolments.enrol(theirs, group, today)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThat(neighbour
                        .browser(there)
                        .get("/programmes/groups/" + group + "/participants")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_form_that_says_too_little_is_told_at_its_fields_and_the_seats_cannot_be_edited_away() {
        TestTown.Browser browser = town.browser(coordinator);
        UUID selam = person("Selam");
        String path = "/programmes/groups/" + group + "/enrol";
        var nobody = browser.post(path, Map.of("q", "Selam", "from", "sedan"));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("e-who", "e-from");
        assertThat(browser.post(path, Map.of("q", "Selam", "who", selam.toString(), "from", today.toString()))
                        .statusCode())
                .isEqualTo(302);
        enrol(person("Yonas"), group);
        var fewer = browser.post(
                "/programmes/groups/" + group + "/edit",
                Map.of("name", "Noret", "starts", "2026-01-05", "seats", "1", "version", "0"));
        assertThat(fewer.statusCode()).isEqualTo(422);
        assertThat(fewer.body()).contains("e-seats");
        Enrolment one = only(selam);
        var leave = browser.post(
                "/people/" + selam + "/programmes/" + one.id() + "/leave",
                Map.of("version", String.valueOf(one.version()), "day", "2015-01-01"));
        assertThat(leave.statusCode()).isEqualTo(422);
        assertThat(leave.body()).contains("e-cause", "e-day");
    }
}
