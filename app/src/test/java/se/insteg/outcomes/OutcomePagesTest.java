package se.insteg.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.hosts.TestHosts;
import se.insteg.outcomes.What.Employment;
import se.insteg.outcomes.What.Extent;
import se.insteg.outcomes.What.Led;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.people.status.Statement;
import se.insteg.people.status.Statement.Details;
import se.insteg.people.status.StatusKind;
import se.insteg.people.status.StatusRecording;
import se.insteg.people.status.StatusSource;
import se.insteg.placements.TestPlacements;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** What became of somebody is written down, corrected by what is added, and asked for in time (LEK-12, MAR-10, TRE-07). */
@InstegTest
class OutcomePagesTest {
    private static final UUID THING = new UUID(0, 77);

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID unit;
    private UUID caseworker;
    private UUID person;
    private TestTown.Browser browser;

    @BeforeEach
    void somebody() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        person = new TestPeople(app, town).registerCase(caseworker, unit, "Amal Haddad", "born", "1990-05-17");
        browser = town.browser(caseworker);
    }

    private String path() {
        return "/people/" + person + "/outcomes";
    }

    private static Map<String, String> fields(String... all) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < all.length; i += 2) {
            fields.put(all[i], all[i + 1]);
        }
        return fields;
    }

    private static Map<String, String> work(String... more) {
        Map<String, String> all = fields(
                "id", THING.toString(),
                "kind", "employment",
                "occupation", "Barnskötare (5311)",
                "place", "Insjöns förskola",
                "form", "fixed_term",
                "extent", "37,5",
                "begins", "2026-08-17",
                "source", "document");
        all.putAll(fields(more));
        return all;
    }

    private Entry entry() {
        return town.as(caseworker, () -> outcomes.find(outcomes.person(person), THING));
    }

    @Test
    void work_is_written_down_once_with_what_led_to_it_and_shown_on_the_person_and_their_journey() {
        assertThat(browser.get(path()).body()).contains("Inget uppskrivet ännu", "kind=employment");
        for (int twice = 0; twice < 2; twice++) {
            HttpResponse<String> done =
                    browser.post(path() + "/new", work("led", "other", "ledWords", "Frukosten hos Siljans Kök"));
            assertThat(done.statusCode()).isEqualTo(302);
        }
        assertThat(entry().earlier()).as("sent twice").isEmpty();
        assertThat(entry().now().said().what()).isInstanceOfSatisfying(Employment.class, work -> {
            assertThat(work.occupation().code()).isEqualTo("5311");
            assertThat(work.extent()).isEqualTo(new Extent.Weekly(2250));
            assertThat(work.led()).isEqualTo(new Led(Led.By.OTHER, null, "Frukosten hos Siljans Kök"));
        });
        assertThat(browser.get(path()).body())
                .contains("Barnskötare (5311)", "Insjöns förskola", "Visstidsanställning", "37 tim 30 min i veckan")
                .contains("Frukosten hos Siljans Kök", "Pågår")
                .doesNotContain("AT-UND");
        assertThat(browser.get("/people/" + person).body())
                .contains("Började arbeta: Barnskötare (5311), Insjöns förskola");
        assertThat(AuditRows.whys(town.id(), caseworker, "OUTCOME_NOTED")).hasSize(1);
    }

    @Test
    void an_employer_that_is_a_host_is_found_by_number_or_name_and_leads_to_its_page() {
        UUID coordinator = town.staff(Role.COORDINATOR, null);
        UUID host = new TestHosts(app, town, coordinator)
                .organisation("Insjöns förskola", "organisationNumber", "212000-2213");
        browser.post(path() + "/new", work("place", "2120002213"));
        assertThat(browser.get(path()).body())
                .contains("<a href=\"/hosts/" + host + "\"><bdi>Insjöns förskola</bdi></a>")
                .doesNotContain("2120002213");
        browser.post(
                path() + "/new",
                work(
                        "id",
                        UUID.randomUUID().toString(),
                        "place",
                        "Ett annat ställe",
                        "led",
                        "other",
                        "ledWords",
                        "En vän"));
        assertThat(browser.get(path()).body()).contains("<bdi>Ett annat ställe</bdi>", "En vän");
    }

    @Test
    void a_correction_needs_its_reason_keeps_what_stood_and_never_overwrites_a_colleague() {
        browser.post(path() + "/new", work());
        String self = path() + "/" + THING;
        String from = entry().now().id().toString();
        assertThat(browser.post(self, work("from", from)).statusCode())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(browser.post(self, work("from", from, "ends", "2026-10-31", "end", "as_agreed", "why", "Tog slut"))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> late =
                browser.post(self, work("from", from, "extent", "75 %", "why", "Jag visste bättre"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("En kollega har rättat det här", "Jag visste bättre", "Tog slut");
        assertThat(browser.post(
                                self,
                                work(
                                        "from", entry().now().id().toString(),
                                        "extent", "75 %",
                                        "why", "Jag visste bättre"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(entry().earlier()).hasSize(2);
        assertThat(entry().now().said().ends()).isNull();
        assertThat(browser.get(self).body()).contains("Tog slut", "av heltid", "31 oktober 2026");
    }

    @Test
    void what_was_wrong_altogether_is_taken_back_and_counts_again_when_it_is_saved_anew() {
        browser.post(path() + "/new", work());
        String self = path() + "/" + THING;
        assertThat(browser.post(self + "/back", fields("reason", " ")).statusCode())
                .isEqualTo(422);
        assertThat(browser.post(self + "/back", fields("reason", "Fel person")).statusCode())
                .isEqualTo(302);
        assertThat(browser.get(path()).body())
                .contains("Inget uppskrivet ännu", "1 sak räknas inte längre", "Fel person");
        assertThat(browser.get("/people/" + person).body()).doesNotContain("Började arbeta");
        browser.post(self, work("from", entry().now().id().toString(), "why", "Det var rätt"));
        assertThat(entry().counts()).isTrue();
    }

    @Test
    void a_slip_is_told_at_its_field_with_its_remedy() {
        assertThat(browser.post(path() + "/new", fields("kind", "employment", "extent", "mycket"))
                        .body())
                .contains("Skriv yrket", "Skriv arbetsgivarens namn", "Välj anställningsform", "Välj hur du vet det")
                .contains("Skriv timmar i veckan", "Skriv den första dagen", "mycket");
        assertThat(browser.post(path() + "/new", work("ends", "2026-08-16")).body())
                .contains("Sista dagen är före den första");
        assertThat(browser.post(path() + "/new", work("end", "laid_off")).body())
                .contains("Skriv sista dagen");
        assertThat(browser.post(path() + "/new", work("led", "placement:" + UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(422);
        String ahead = LocalDate.now(clock).plusDays(1).toString();
        assertThat(browser.post(path() + "/new", fields("kind", "here", "begins", ahead, "source", "person"))
                        .body())
                .contains("Dagen har inte varit ännu");
        assertThat(browser.post(path() + "/new", fields("kind", "drop table")).statusCode())
                .isEqualTo(302);
    }

    /** LEK-12: offered work during the asylum time. Whether they may take it is looked at, and hinders nothing. */
    @Test
    void work_while_asylum_is_sought_says_when_no_exemption_from_the_work_permit_is_noted() {
        say(StatusKind.ASYLUM_SEEKER, LocalDate.parse("2026-01-10"));
        browser.post(path() + "/new", work());
        assertThat(browser.get(path()).body()).contains("inget gällande AT-UND är antecknat den dagen");
        town.as(caseworker, () -> app.getBean(StatusRecording.class)
                .say(
                        participant(),
                        Statement.of(
                                StatusKind.AT_UND,
                                LocalDate.parse("2026-02-01"),
                                null,
                                Details.checked(true),
                                StatusSource.AGENCY),
                        "ärende"));
        assertThat(browser.get(path()).body()).doesNotContain("AT-UND");
    }

    private Participant participant() {
        return app.getBean(People.class).find(person);
    }

    private void say(StatusKind kind, LocalDate begins) {
        town.as(caseworker, () -> app.getBean(StatusRecording.class)
                .say(participant(), Statement.of(kind, begins, null, Details.NONE, StatusSource.AGENCY), "ärende"));
    }

    @Test
    void a_placement_that_led_to_work_is_chosen_among_the_persons_own() {
        TestPlacements placements = new TestPlacements(app);
        TestPlacements.Made made = placements.begun(80, 5);
        TestTown.Browser theirs = placements.town().browser(placements.caseworker());
        String choice = "placement:" + made.placement();
        String there = "/people/" + made.person() + "/outcomes";
        assertThat(theirs.get(there + "/new?kind=employment").body()).contains(choice);
        assertThat(theirs.post(there + "/new", work("led", choice)).statusCode())
                .isEqualTo(302);
        assertThat(theirs.get(there).body())
                .contains(
                        "Efter praktiken",
                        "<a href=\"/people/" + made.person() + "/placements/" + made.placement() + "\">");
    }

    @Test
    void the_start_page_asks_at_twelve_months_until_somebody_has_answered_that_there_is_nothing_yet() {
        LocalDate today = LocalDate.now(clock);
        say(StatusKind.PERMIT, today.minusMonths(12));
        assertThat(browser.get("/").body()).contains("Fråga vad det blev: 12 månader har gått", path());
        browser.post(path() + "/new", fields("kind", "neither", "begins", today.toString(), "source", "person"));
        assertThat(browser.get("/").body()).doesNotContain("Fråga vad det blev");
    }

    @Test
    void who_may_not_see_the_person_meets_nothing() {
        browser.post(path() + "/new", work());
        String self = path() + "/" + THING;
        TestTown elsewhere = TestTown.in(app);
        UUID there = elsewhere.staff(Role.CASEWORKER, elsewhere.unit("Integration"));
        assertThat(elsewhere.browser(there).get(self).statusCode()).isEqualTo(404);
        assertThat(elsewhere.browser(there).post(self, fields()).statusCode()).isEqualTo(404);
        assertThat(town.browser(town.staff(Role.ADMINISTRATOR, null))
                        .get(path())
                        .statusCode())
                .isEqualTo(403);
        UUID another = new TestPeople(app, town).registerCase(caseworker, unit, "Samir Aziz");
        assertThat(browser.get("/people/" + another + "/outcomes/" + THING).statusCode())
                .as("somebody else's")
                .isEqualTo(404);
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        new TestPeople(app, town).protect(caseworker, person, Protection.Kind.CONFIDENTIALITY_MARK, handler);
        assertThat(browser.get(self).statusCode()).isEqualTo(404);
        assertThat(town.browser(handler).get(self).statusCode()).isEqualTo(200);
    }

    @Test
    void a_row_can_be_neither_changed_nor_erased() {
        browser.post(path() + "/new", work());
        for (String deed : List.of("update outcomes.outcome set percent = 50", "delete from outcomes.outcome")) {
            assertThatThrownBy(() -> town.inTenant(() -> jdbc.sql(deed).update()))
                    .as(deed)
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
