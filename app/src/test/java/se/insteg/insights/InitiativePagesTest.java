package se.insteg.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.programmes.TestProgrammes;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.programmes.attendance.Said;
import se.insteg.programmes.attendance.Tap;
import se.insteg.surveys.Template;
import se.insteg.surveys.TestSurveys;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** An initiative from its decision to the report that the board reads (LEK-01, MAR-01, MAR-15, MAR-16, MAR-22). */
@InstegTest
class InitiativePagesTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID unit;
    private UUID coordinator;
    private UUID caseworker;
    private TestPeople people;
    private UUID programme;
    private UUID group;
    private UUID session;

    @BeforeEach
    void a_programme() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, unit);
        caseworker = town.staff(Role.CASEWORKER, unit);
        people = new TestPeople(app, town);
        TestProgrammes programmes = new TestProgrammes(app, town, coordinator);
        programme = programmes.swedish("Veckan i gruppen");
        programmes.published(programme);
        group = programmes.group(programme, "Gruppen", "2026-01-05", 60);
        session = programmes.today(group, programmes.room("Salen"), programmes.volunteer("Mona", "ar"));
    }

    private List<UUID> take_part(int many, String sex) {
        List<UUID> some = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            UUID one = people.register(
                    coordinator,
                    (sex.equals("man") ? "Herre " : "Kvinna ") + i,
                    "unit",
                    unit.toString(),
                    "legalSex",
                    sex,
                    "born",
                    "1990-01-01");
            new TestProgrammes(app, town, coordinator).enrol(one, group);
            some.add(one);
        }
        town.as(coordinator, () -> app.getBean(Attendance.class)
                .say(session, some.stream().map(this::here).toList()));
        return some;
    }

    private Tap here(UUID person) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        return new Tap(id, person, new Said.Here(), 0, now, id);
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    /** As somebody at the keyboard does it. @return its address */
    private String begun(String... more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "name", "Dagverksamhet för asylsökande",
                "owner", "Integrationschefen",
                "purpose", "Snabbare etablering, och mindre ohälsa av isolering.",
                "starts", "2026-01-05",
                "programmes", programme.toString()));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        var answer = town.browser(coordinator).post("/initiatives/new", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow().replaceAll("\\?.*", "");
    }

    private String aimed(String path, String aim) {
        UUID goal = UUID.randomUUID();
        post(
                path + "/goal",
                Map.of(
                        "id",
                        goal.toString(),
                        "text",
                        "Fler kommer ut ur isoleringen",
                        "indicator1",
                        "participants",
                        "who1",
                        "women",
                        "aim1",
                        aim,
                        "indicator2",
                        "participants",
                        "who2",
                        "men",
                        "aim2",
                        "20"));
        return goal.toString();
    }

    private void post(String path, Map<String, String> fields) {
        var answer = town.browser(coordinator).post(path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String page(String path) {
        return town.browser(coordinator).get(path).body();
    }

    @Test
    void twenty_women_and_twenty_men_are_held_against_those_who_really_came_MAR_16() {
        take_part(21, "woman");
        take_part(8, "man");
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        people.register(
                caseworker,
                "Skyddad",
                "unit",
                unit.toString(),
                "protection",
                "unknown",
                "handlers",
                handler.toString());
        String path = begun();
        aimed(path, "20");
        String page = page(path);
        assertThat(page)
                .contains("21 personer")
                .contains("105")
                .contains("8 personer")
                .contains("Nått");
        assertThat(page(path + "/people?of=participants&who=women"))
                .contains("Kvinna 0")
                .contains("Kvinna 20")
                .doesNotContain("Herre")
                .doesNotContain("Skyddad");
    }

    @Test
    void those_who_may_not_see_figures_read_the_goals_without_them_and_change_nothing() {
        take_part(21, "woman");
        String path = begun();
        aimed(path, "20");
        var leader = town.browser(town.staff(Role.COURSE_LEADER, unit));
        assertThat(leader.get(path).body())
                .contains("Fler kommer ut ur isoleringen")
                .contains("Mål: minst 20")
                .doesNotContain("21 personer")
                .doesNotContain(path + "/edit");
        assertThat(leader.get(path + "/people").statusCode()).isEqualTo(403);
        assertThat(leader.get(path + "/report").statusCode()).isEqualTo(403);
        assertThat(town.browser(coordinator)
                        .get("/initiatives/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_target_that_is_moved_says_so() {
        String path = begun();
        String goal = aimed(path, "20");
        post(
                path + "/goal",
                Map.of(
                        "id",
                        goal,
                        "text",
                        "Fler kommer ut ur isoleringen",
                        "indicator1",
                        "participants",
                        "who1",
                        "women",
                        "aim1",
                        "12"));
        assertThat(page(path)).contains("Mål: minst 12").contains("var först 20");
    }

    @Test
    void a_decision_extends_it_and_is_found_by_its_number_MAR_01() {
        String path = begun("ends", "2026-12-31");
        post(
                path + "/decision",
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "kind", "extended",
                        "on", "2026-02-10",
                        "until", "2027-12-31",
                        "body", "Kommunstyrelsen",
                        "reference", "KS 2026/118 § 14"));
        assertThat(page(path)).contains("KS 2026/118 § 14").contains("31 december 2027");
        var wrong = town.browser(coordinator)
                .post(
                        path + "/decision",
                        Map.of("id", UUID.randomUUID().toString(), "kind", "extended", "on", "2099-01-01", "body", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("till och med vilken dag den förlängdes")
                .contains("Skriv vem som beslutade.");
    }

    @Test
    void the_board_reads_one_page_with_what_was_recorded_and_no_participant_MAR_15_LEK_01() throws IOException {
        take_part(21, "woman");
        take_part(8, "man");
        String path = begun("ends", "2027-12-31");
        for (int i = 0; i < 4; i++) {
            aimed(path, "2" + i);
        }
        post(
                path + "/decision",
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "kind", "started",
                        "on", "2026-01-02",
                        "body", "Kommunstyrelsen",
                        "reference", "KS 2026/7 § 3"));
        post(
                path + "/with",
                Map.of(
                        "partner1",
                        "Studieförbundet",
                        "part1",
                        "svenska två dagar i veckan",
                        "name1",
                        "Lisa Exempel",
                        "role1",
                        "samordnare",
                        "email1",
                        "lisa@kommunen.example"));
        byte[] report = town.browser(coordinator).fetch(path + "/report", null).body();
        try (PDDocument paper = Loader.loadPDF(report)) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Dagverksamhet för asylsökande")
                    .contains("KS 2026/7 § 3")
                    .contains("21 personer (105 %)")
                    .contains("Lisa Exempel")
                    .contains("utskriven " + today())
                    .doesNotContain("Kvinna 1");
        }
    }

    /** TRE-08: told when the survey is closed, with how many answered and what may be chance. */
    @Test
    void a_goal_is_held_against_what_those_who_took_part_answered() {
        TestSurveys surveys = new TestSurveys(app, town, coordinator);
        TestSurveys.Open exit = surveys.open(Template.EXIT, "Vad tyckte ni?", 240);
        surveys.answer(exit, 195, i -> TestSurveys.content(i < 189 ? "5" : "4", "5"));
        String path = begun();
        post(
                path + "/goal",
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "text",
                        "De är nöjda",
                        "question1",
                        exit.id() + "/satisfied",
                        "percent1",
                        "95"));
        assertThat(page(path)).contains("Räknas när enkäten är stängd").doesNotContain("189 av 195");
        surveys.close(exit);
        assertThat(page(path).replace('\u00a0', ' '))
                .contains("97 %")
                .contains("189 av 195 svar")
                .contains("81 % av 240 inbjudna svarade")
                .contains("Nått");
        var unsaid = town.browser(coordinator)
                .post(
                        path + "/goal",
                        Map.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "text",
                                "Fler",
                                "question1",
                                exit.id() + "/satisfied"));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Skriv hur många procent som ska svara väl");
    }

    @Test
    void a_person_who_becomes_protected_is_counted_no_more() {
        List<UUID> women = take_part(6, "woman");
        String path = begun();
        aimed(path, "20");
        assertThat(page(path)).contains("6 personer");
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        people.protect(coordinator, women.getFirst(), Protection.Kind.UNKNOWN, handler);
        assertThat(page(path)).contains("5 personer").doesNotContain("6 personer");
    }
}
