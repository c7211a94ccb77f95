package se.insteg.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Absences;
import se.insteg.access.Role;
import se.insteg.kernel.Refusal;
import se.insteg.people.TestPeople;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Tasks and checklists (LEK-10, VAN-01): whose they are, what follows the case, what may be undone. */
@InstegTest
class TasksTest {
    @Autowired
    ApplicationContext app;

    private TestTown town;
    private TestCasework casework;
    private UUID unit;
    private UUID maria;
    private UUID jonas;
    private UUID karin;
    private UUID eva;
    private UUID person;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        casework = new TestCasework(app, town);
        unit = town.unit("Integration");
        maria = town.staff(Role.CASEWORKER, unit);
        jonas = town.staff(Role.CASEWORKER, unit);
        karin = town.staff(Role.COORDINATOR, unit);
        eva = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        person = new TestPeople(app, town)
                .register(karin, "Selam Tesfay", "unit", unit.toString(), "caseworker", maria.toString());
    }

    private String tasks() {
        return "/people/" + person + "/tasks";
    }

    private void giveTo(UUID caseworker) {
        HttpResponse<String> changed = town.browser(karin)
                .post(
                        "/people/" + person + "/edit",
                        Map.of(
                                "name",
                                "Selam Tesfay",
                                "protection",
                                "none",
                                "unit",
                                unit.toString(),
                                "caseworker",
                                caseworker.toString(),
                                "version",
                                "0"));
        assertThat(changed.statusCode()).isEqualTo(302);
    }

    @Test
    void a_task_that_follows_the_case_goes_to_the_new_caseworker_and_one_by_name_stays() {
        casework.caseTask(karin, person, "Ring vårdcentralen", casework.today());
        casework.task(maria, person, "Skriv till skolan");
        assertThat(casework.mine(maria)).containsExactlyInAnyOrder("Ring vårdcentralen", "Skriv till skolan");
        giveTo(jonas);
        assertThat(casework.mine(jonas)).containsExactly("Ring vårdcentralen");
        assertThat(casework.mine(maria))
                .as("about a case that is no longer hers she is shown nothing")
                .isEmpty();
    }

    @Test
    void the_arrival_checklist_becomes_tasks_with_days_counted_from_the_arrival() {
        UUID arrival = town.as(karin, () -> app.getBean(Checklists.class).all().stream()
                .filter(list -> list.name().equals("Ankomst och bosättning"))
                .findFirst()
                .orElseThrow()
                .id());
        StartedList started = casework.start(maria, person, arrival);
        StartedList again = casework.start(maria, person, arrival);
        assertThat(again.id()).isEqualTo(started.id());
        List<Task> tasks = casework.tasksOf(maria, person);
        assertThat(tasks).hasSize(started.all()).hasSizeGreaterThan(15);
        assertThat(tasks.getFirst().details().due()).isEqualTo(casework.today().minusDays(28));
        assertThat(tasks)
                .filteredOn(task -> task.details().what().contains("Möt vid bussen"))
                .singleElement()
                .satisfies(task -> assertThat(task.details().due()).isEqualTo(casework.today()));
        assertThat(town.browser(maria).get(tasks()).body())
                .contains("Ankomst och bosättning", "0 av " + started.all() + " klara", "Försenat (");
    }

    @Test
    void a_started_checklist_is_undone_until_somebody_works_on_it() {
        UUID list = casework.checklist(karin, "Skolstart");
        StartedList started = casework.start(maria, person, list);
        String undo = "/people/" + person + "/checklists/" + started.id() + "/undo";
        assertThat(town.browser(maria).post(undo, Map.of()).statusCode()).isEqualTo(302);
        assertThat(casework.tasksOf(maria, person)).isEmpty();
        StartedList second = casework.start(maria, person, list);
        UUID task = casework.tasksOf(maria, person).getFirst().id();
        town.browser(maria).post(tasks() + "/" + task + "/state", Map.of("to", "done"));
        assertThat(town.browser(maria)
                        .post("/people/" + person + "/checklists/" + second.id() + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(casework.tasksOf(maria, person)).hasSize(2);
    }

    @Test
    void a_changed_checklist_leaves_what_is_started_as_it_was() {
        UUID list = casework.checklist(karin, "Skolstart");
        casework.start(maria, person, list);
        HttpResponse<String> saved = town.browser(karin)
                .post("/checklists/" + list, Map.of("name", "Skolstart", "version", "1", "what", "Nytt", "day", "3"));
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(casework.tasksOf(maria, person))
                .hasSize(2)
                .noneMatch(task -> task.details().what().equals("Nytt"));
        HttpResponse<String> late = town.browser(karin)
                .post("/checklists/" + list, Map.of("name", "Sen", "version", "1", "what", "Sent", "day", "3"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Någon annan har ändrat listan", "Sent");
    }

    @Test
    void done_is_undone_and_dropping_needs_a_reason() {
        UUID task = casework.task(maria, person, "Boka tolk");
        TestTown.Browser browser = town.browser(maria);
        String state = tasks() + "/" + task + "/state";
        String told = browser.post(state, Map.of("to", "done", "back", "person"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(browser.get(told).body()).contains("Klart: Boka tolk", "Ångra");
        browser.post(state, Map.of("to", "todo"));
        assertThat(casework.mine(maria)).containsExactly("Boka tolk");
        assertThat(browser.post(state, Map.of("to", "dropped", "reason", " ")).statusCode())
                .isEqualTo(422);
        browser.post(state, Map.of("to", "dropped", "reason", "Deltagaren talar svenska"));
        assertThat(casework.mine(maria)).isEmpty();
        assertThat(browser.get(tasks()).body()).contains("Deltagaren talar svenska", "Öppna igen");
    }

    @Test
    void the_same_form_sent_fifty_times_at_once_writes_one_task() {
        UUID id = town.as(maria, () -> app.getBean(Tasks.class).next());
        Map<String, String> form = Map.of("id", id.toString(), "what", "Ring", "who", "case", "due", "2026-12-01");
        TestTown.Browser browser = town.browser(maria);
        assertThat(IntStream.range(0, 50)
                        .parallel()
                        .map(i -> browser.post(tasks(), form).statusCode())
                        .boxed()
                        .toList())
                .containsOnly(302);
        assertThat(casework.tasksOf(maria, person)).hasSize(1);
    }

    @Test
    void whoever_is_second_to_change_a_task_chooses_between_both() {
        UUID task = casework.task(maria, person, "Ring");
        String path = tasks() + "/" + task;
        Map<String, String> first = Map.of("what", "Ring i dag", "who", "case", "version", "0");
        assertThat(town.browser(maria).post(path, first).statusCode()).isEqualTo(302);
        HttpResponse<String> second = town.browser(karin)
                .post(
                        path,
                        Map.of(
                                "what",
                                "Ring i morgon",
                                "who",
                                "case",
                                "version",
                                "0",
                                "was.what",
                                "Ring",
                                "was.who",
                                "case"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Ring i dag", "Ring i morgon");
        assertThat(casework.tasksOf(maria, person).getFirst().details().what()).isEqualTo("Ring i dag");
    }

    @Test
    void a_task_left_to_the_unit_is_met_by_whoever_works_there_and_may_see_the_person() {
        UUID other = town.staff(Role.COORDINATOR, town.unit("Vuxenutbildning"));
        casework.task(maria, person, new Task.Details("Leta möbler", casework.today(), new Who.Unit(unit), ""));
        assertThat(casework.mine(karin)).containsExactly("Leta möbler");
        assertThat(casework.mine(maria)).containsExactly("Leta möbler");
        assertThat(casework.mine(jonas)).as("a colleague's case is not his").isEmpty();
        assertThat(casework.mine(other)).isEmpty();
    }

    @Test
    void a_protected_persons_tasks_are_their_handlers_only() {
        UUID hidden = new TestPeople(app, town)
                .register(
                        karin,
                        "Hemlig Person",
                        "unit",
                        unit.toString(),
                        "caseworker",
                        maria.toString(),
                        "protection",
                        "unknown",
                        "handlers",
                        eva.toString());
        UUID task = casework.caseTask(eva, hidden, "Ordna skyddad postadress", casework.today());
        assertThat(casework.mine(eva)).containsExactly("Ordna skyddad postadress");
        assertThat(casework.mine(maria)).isEmpty();
        assertThat(casework.mine(karin)).isEmpty();
        for (UUID staff : List.of(maria, jonas, karin)) {
            TestTown.Browser browser = town.browser(staff);
            assertThat(browser.get("/people/" + hidden + "/tasks").statusCode()).isEqualTo(404);
            assertThat(browser.get("/people/" + person + "/tasks/" + task).statusCode())
                    .isEqualTo(404);
            assertThat(browser.get("/tasks/" + task).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoever_covers_for_a_colleague_has_their_cases_and_tasks_while_the_days_last_and_nobody_protected() {
        casework.caseTask(maria, person, "Ring vårdcentralen", casework.today());
        LocalDate today = casework.today();
        UUID hidden = new TestPeople(app, town)
                .register(
                        karin,
                        "Hemlig Person",
                        "unit",
                        unit.toString(),
                        "caseworker",
                        maria.toString(),
                        "protection",
                        "unknown",
                        "handlers",
                        eva.toString());
        assertThat(town.browser(jonas).get("/people/" + person).statusCode()).isEqualTo(404);
        UUID absence = casework.cover(karin, maria, jonas, today, today.plusDays(6));
        assertThat(casework.mine(jonas)).containsExactly("Ring vårdcentralen");
        TestTown.Browser browser = town.browser(jonas);
        assertThat(browser.get("/people/" + person).statusCode()).isEqualTo(200);
        assertThat(browser.get("/people").body()).contains("Selam Tesfay");
        assertThat(browser.get("/tasks").body()).contains("Du ersätter en kollega i dag");
        assertThat(browser.get("/people/" + hidden).statusCode()).isEqualTo(404);
        town.as(karin, () -> app.getBean(Absences.class).end(absence));
        assertThat(town.browser(jonas).get("/people/" + person).statusCode()).isEqualTo(404);
        assertThat(casework.mine(jonas)).isEmpty();
    }

    @Test
    void a_covering_that_has_not_begun_or_is_over_opens_nothing() {
        LocalDate today = casework.today();
        casework.cover(karin, maria, jonas, today.plusDays(1), today.plusDays(6));
        assertThat(town.browser(jonas).get("/people/" + person).statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> casework.cover(karin, maria, jonas, today.minusDays(6), today.minusDays(1)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void covering_lends_no_role_and_nobody_appoints_themselves() {
        LocalDate today = casework.today();
        UUID teacher = town.staff(Role.COURSE_LEADER, unit);
        assertThatThrownBy(() -> casework.cover(karin, maria, teacher, today, today))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("access.absence.noCaseworker"));
        town.role(karin, Role.CASEWORKER, unit);
        assertThatThrownBy(() -> casework.cover(karin, maria, karin, today, today))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("access.absence.oneself"));
        assertThatThrownBy(() -> casework.cover(maria, jonas, maria, today, today))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_general_task_is_for_its_maker_and_whoever_is_to_do_it() {
        UUID task = casework.task(
                karin, null, new Task.Details("Beställ fika", casework.today(), new Who.Staff(jonas), ""));
        assertThat(casework.mine(jonas)).containsExactly("Beställ fika");
        assertThat(town.browser(karin).get("/tasks/" + task).statusCode()).isEqualTo(200);
        assertThat(town.browser(maria).get("/tasks/" + task).statusCode()).isEqualTo(404);
        assertThat(town.browser(jonas).get("/").body()).contains("Beställ fika");
    }
}
