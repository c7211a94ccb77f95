package se.insteg.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.People;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.people.status.Statement;
import se.insteg.people.status.StatusKind;
import se.insteg.people.status.StatusRecording;
import se.insteg.people.status.StatusSource;
import se.insteg.rules.PermitGround;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Offers to all who have a right, and how far the municipality has come with its duty (TRE-01, FACTS 2.4). */
@InstegTest
class DutyTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    DutyTracker tracker;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Queues queues;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID unit;
    private UUID coordinator;
    private TestPeople people;
    private TestProgrammes building;
    private UUID civic;
    private LocalDate today;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, null);
        people = new TestPeople(app, town);
        building = new TestProgrammes(app, town, coordinator);
        civic = building.begun(
                ProgrammeKind.CIVIC_ORIENTATION,
                "Samhällsorientering",
                List.of(TestProgrammes.module("m1", 120, SessionKind.SOCIETY, null)));
        building.published(civic);
        today = LocalDate.now(clock);
    }

    private UUID settled(String name, int monthsAgo) {
        UUID id = people.register(coordinator, name, "unit", unit.toString(), "born", "1990-05-05");
        town.as(coordinator, () -> {
            var person = app.getBean(People.class).find(id);
            StatusRecording recording = app.getBean(StatusRecording.class);
            LocalDate day = today.minusMonths(monthsAgo);
            recording.say(
                    person,
                    Statement.of(
                            StatusKind.PERMIT,
                            day.minusMonths(1),
                            null,
                            Statement.Details.of(PermitGround.PROTECTION),
                            StatusSource.AGENCY),
                    "prov");
            recording.say(
                    person,
                    Statement.of(
                            StatusKind.SETTLED, day, null, Statement.Details.settled(null, null), StatusSource.AGENCY),
                    "prov");
        });
        return id;
    }

    private Duty duty(UUID person) {
        return town.as(coordinator, () -> tracker.of(ProgrammeKind.CIVIC_ORIENTATION)).stream()
                .filter(one -> one.personId().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private Enrolment only(UUID person) {
        return town.as(coordinator, () -> enrolments.of(person)).getFirst();
    }

    private static Map<String, String> offer(UUID programme, UUID who, LocalDate on, LocalDate by) {
        return Map.of(
                "kind",
                "civic-orientation",
                "programme",
                programme.toString(),
                "who",
                who.toString(),
                "on",
                on.toString(),
                "by",
                by.toString(),
                "way",
                "letter");
    }

    @Test
    void whoever_has_a_right_is_listed_since_its_day_then_offered_answers_with_their_card_begins_and_completes() {
        UUID selam = settled("Selam", 5);
        UUID asylum = people.register(coordinator, "Amina", "unit", unit.toString(), "born", "1990-05-05");
        assertThat(duty(selam).stage()).isEqualTo(Duty.Stage.NOT_OFFERED);
        assertThat(duty(selam).since()).isEqualTo(today.minusMonths(5));
        assertThat(duty(asylum).stage()).as("nothing is noted about her").isEqualTo(Duty.Stage.CANNOT_BE_TOLD);
        TestTown.Browser browser = town.browser(coordinator);
        assertThat(browser.post("/programmes/duty", offer(civic, selam, today.plusDays(1), today))
                        .body())
                .contains("e-on", "e-by");
        assertThat(browser.post("/programmes/duty", offer(civic, selam, today, today.plusWeeks(2)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(duty(selam).stage()).isEqualTo(Duty.Stage.OFFERED);
        assertThat(duty(selam).offered()).isEqualTo(today);

        UUID card = town.as(coordinator, () -> app.getBean(ParticipantAccess.class)
                .issue(selam, "ar", null)
                .id());
        TestTown.Browser own = town.browserWithCard(card);
        assertThat(own.get("/me/programmes").body()).contains("Samhällsorientering");
        String answer = "/me/programmes/" + only(selam).id() + "/answer";
        assertThat(own.post(answer, Map.of("answer", "yes")).statusCode()).isEqualTo(302);
        assertThat(own.post(answer, Map.of("answer", "no")).statusCode())
                .as("answered")
                .isEqualTo(302);
        assertThat(duty(selam).stage()).isEqualTo(Duty.Stage.WAITING);
        assertThat(own.post("/me/programmes/" + UUID.randomUUID() + "/answer", Map.of("answer", "yes"))
                        .statusCode())
                .isEqualTo(404);

        UUID group = building.group(civic, "Arabiska", "2024-01-08", 2);
        town.as(coordinator, () -> enrolments.enrol(selam, group, today.minusMonths(13)));
        assertThat(duty(selam).late(today))
                .as("normally completed within a year")
                .isTrue();
        Enrolment going = only(selam);
        town.as(coordinator, () -> enrolments.finish(selam, going.id(), going.version(), today));
        assertThat(duty(selam).completed()).isEqualTo(today);
    }

    @Test
    void nobody_protected_is_in_the_figures_and_fewer_than_five_are_not_told_in_the_file() {
        UUID hidden = settled("Hemlig", 3);
        settled("Selam", 4);
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        people.protect(coordinator, hidden, Protection.Kind.UNKNOWN, handler);
        assertThat(DutyTracker.figures(town.as(coordinator, () -> tracker.of(ProgrammeKind.CIVIC_ORIENTATION))))
                .containsEntry(Duty.Stage.NOT_OFFERED, 1);
        List<Duty> handlers = town.as(handler, () -> tracker.of(ProgrammeKind.CIVIC_ORIENTATION));
        assertThat(handlers).extracting(Duty::name).containsExactly("Hemlig");
        assertThat(DutyTracker.figures(handlers)).containsEntry(Duty.Stage.NOT_OFFERED, 0);
        assertThat(town.browser(coordinator).get("/programmes/duty/export").statusCode())
                .isEqualTo(200);
        assertThat(town.browser(town.staff(Role.COURSE_LEADER, unit))
                        .get("/programmes/duty")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_queue_is_in_the_order_the_municipality_chose_and_the_first_are_taken_in_as_seats_allow() {
        UUID group = building.group(civic, "Arabiska", "2024-01-08", 1);
        UUID first = people.register(coordinator, "Sitter", "unit", unit.toString());
        town.as(coordinator, () -> enrolments.enrol(first, group, today));
        UUID late = settled("Sen rätt", 2);
        UUID early = settled("Tidig rätt", 9);
        town.as(coordinator, () -> enrolments.enrol(late, group, today));
        town.as(coordinator, () -> enrolments.enrol(early, group, today));
        assertThat(names(group)).containsExactly("Tidig rätt", "Sen rätt");
        TestTown.Browser browser = town.browser(coordinator);
        assertThat(browser.post("/programmes/queue-order", Map.of("rule", "waited"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(names(group)).containsExactly("Sen rätt", "Tidig rätt");
        Enrolment seated = only(first);
        town.as(
                coordinator,
                () -> enrolments.leave(first, seated.id(), seated.version(), today, LeaveCause.STUDIES, ""));
        assertThat(browser.post("/programmes/groups/" + group + "/intake", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(only(late).state().hasSeat()).isTrue();
        assertThat(names(group)).containsExactly("Tidig rätt");
    }

    private List<String> names(UUID group) {
        return town.as(coordinator, () -> enrolments.queue(group)).stream()
                .map(Enrolled::name)
                .toList();
    }

    @Test
    void a_clash_with_another_group_is_shown_before_anything_is_saved() {
        UUID one = building.group(civic, "Förmiddag", "2024-01-08", 5);
        UUID other = building.group(civic, "Också förmiddag", "2024-01-08", 5);
        UUID swedish = building.swedish("Svenska");
        building.published(swedish);
        UUID clashing = building.group(swedish, "Svenska", "2024-01-08", 5);
        List<WeekSlot> week = List.of(new WeekSlot(DayOfWeek.TUESDAY, LocalTime.of(9, 0), 120, SessionKind.SOCIETY));
        building.plan(one, week, today, today.plusWeeks(3), null);
        building.plan(other, week, today, today.plusWeeks(3), null);
        building.plan(clashing, week, today, today.plusWeeks(3), null);
        UUID selam = settled("Selam", 5);
        town.as(coordinator, () -> enrolments.enrol(selam, one, today));
        TestTown.Browser browser = town.browser(coordinator);
        String path = "/programmes/groups/" + clashing + "/enrol";
        Map<String, String> wish = Map.of("q", "Selam", "who", selam.toString(), "from", today.toString());
        var told = browser.post(path, wish);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("e-anyway", "09:00");
        assertThat(town.as(coordinator, () -> enrolments.of(selam))).hasSize(1);
        assertThat(browser.post(
                                path,
                                Map.of(
                                        "q",
                                        "Selam",
                                        "who",
                                        selam.toString(),
                                        "from",
                                        today.toString(),
                                        "anyway",
                                        "yes"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(town.as(coordinator, () -> enrolments.of(selam))).hasSize(2);
    }
}
