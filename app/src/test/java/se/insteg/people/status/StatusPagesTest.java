package se.insteg.people.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.TestPeople;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** The page of a person's status over HTTP, without a script. */
@InstegTest
class StatusPagesTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID unit;
    private UUID caseworker;
    private String path;

    @BeforeEach
    void person() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        path = "/people/" + register("Selam Tesfay", "born", "1990-05-17") + "/status";
    }

    private UUID register(String name, String... more) {
        String[] fields = new String[more.length + 4];
        System.arraycopy(more, 0, fields, 0, more.length);
        fields[more.length] = "unit";
        fields[more.length + 1] = unit.toString();
        fields[more.length + 2] = "caseworker";
        fields[more.length + 3] = caseworker.toString();
        return new TestPeople(app, town).register(caseworker, name, fields);
    }

    private HttpResponse<String> say(String kind, String begins, String... more) {
        Map<String, String> fields = new HashMap<>(Map.of("kind", kind, "begins", begins, "source", "agency"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return town.browser(caseworker).post(path + "/new", fields);
    }

    private String page(String query) {
        return town.browser(caseworker).get(path + query).body();
    }

    @Test
    void what_applies_is_shown_with_its_paragraph_and_why_on_any_day() {
        assertThat(say("asylum_seeker", "2026-09-01", "housing", "own").statusCode())
                .isEqualTo(302);
        assertThat(page("?day=2026-09-30"))
                .contains(
                        "Vad gäller 30 september 2026, och varför",
                        "Kan ha AT-UND",
                        "Utlänningsförordningen (2006:97) 5 kap. 4 §",
                        "Söker asyl",
                        "AT-UND är inte kontrollerat");
        assertThat(page("?day=2026-10-01"))
                .contains(
                        "Från 1 mars 2027, om inget annat ändras",
                        "Sökte asyl 1 september 2026; 6 månader senare är 1 mars 2027",
                        "Inte kontrollerad",
                        "Vilket område som gäller är inte noterat");
    }

    @Test
    void what_is_missing_leads_to_where_it_is_noted() {
        say("asylum_seeker", "2026-09-01");
        assertThat(page("?day=2026-10-01"))
                .contains(path + "/new?kind=at_und", path + "/new?kind=area", path + "/new?kind=housing");
        assertThat(town.browser(caseworker).get(path + "/new?kind=at_und").body())
                .contains("Vilken dag kontrollerade du?", "Spara aldrig länken");
        assertThat(say("at_und", "2026-10-02", "valid", "yes").statusCode()).isEqualTo(302);
        assertThat(page("?day=2026-10-02")).contains("AT-UND gällde vid kontrollen 2 oktober 2026");
    }

    @Test
    void a_status_without_a_day_asks_for_one() {
        path = "/people/" + register("Samira", "status", "permit_holder") + "/status";
        assertThat(page("")).contains("är noterad utan datum", "Rättslig status är inte noterad");
    }

    @Test
    void the_persons_first_page_says_the_status_in_short_and_their_form_leads_here() {
        say("asylum_seeker", "2026-09-01");
        String person = path.replace("/status", "");
        assertThat(town.browser(caseworker).get(person).body())
                .contains("Status nu", "Söker asyl", "Sedan 1 september 2026", path);
        assertThat(town.browser(caseworker).get(person + "/edit").body())
                .contains("Rättslig status ändras på fliken Status")
                .doesNotContain("name=\"status\"");
        Map<String, String> change = Map.of(
                "name",
                "Selam Tesfay",
                "protection",
                "none",
                "version",
                "1",
                "unit",
                unit.toString(),
                "caseworker",
                caseworker.toString(),
                "phone",
                "0701234567");
        assertThat(town.browser(caseworker).post(person + "/edit", change).statusCode())
                .isEqualTo(302);
        assertThat(town.browser(caseworker).get(person).body()).contains("Asylsökande");
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_nothing_is_stored() {
        assertThat(say("asylum_seeker", "").body()).contains("Skriv vilken dag");
        assertThat(say("asylum_seeker", "2999-01-01").statusCode()).isEqualTo(422);
        assertThat(say("asylum_seeker", "1980-01-01").body()).contains("Dagen är före födelsen 17 maj 1990");
        assertThat(say("permit", "2026-01-01", "ends", "2025-01-01").body()).contains("Slutet är före början");
        assertThat(say("moved", "2026-01-01", "municipality", "9999").statusCode())
                .isEqualTo(422);
        assertThat(say("moved", "2026-01-01").body()).contains("Välj vilken kommun");
        assertThat(say("area", "2026-01-01", "county", "99").statusCode()).isEqualTo(422);
        assertThat(say("at_und", "2026-01-01").body()).contains("Välj om det gällde");
        assertThat(say("at_und", "2026-01-01", "valid", "kanske").statusCode()).isEqualTo(422);
        assertThat(say("permit", "2026-01-01", "source", "").body()).contains("Välj var uppgiften kommer från");
        assertThat(say("permit", "2026-01-01", "ground", "politics").statusCode())
                .isEqualTo(422);
        assertThat(say("settled", "2026-01-01", "firstRegistered", "2026-02-01").body())
                .contains("Den första folkbokföringen kan inte vara senare");
        assertThat(say("no_such", "2026-01-01").statusCode()).isEqualTo(404);
        assertThat(page("")).contains("Inget är noterat med datum än");
    }

    @Test
    void two_steps_of_one_day_are_refused_in_words() {
        say("asylum_seeker", "2026-09-01");
        HttpResponse<String> answer = say("refused", "2026-09-01");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ett annat steg börjar redan 1 september 2026");
    }

    @Test
    void a_correction_needs_a_reason_and_whoever_is_second_is_told() {
        say("asylum_seeker", "2026-09-01");
        Matcher link = Pattern.compile(path + "/([0-9a-f-]{36})/correct").matcher(page(""));
        assertThat(link.find()).isTrue();
        String correct = link.group();
        assertThat(town.browser(caseworker).get(correct).body()).contains("value=\"2026-09-01\"", "Stryk uppgiften");
        Map<String, String> right = new HashMap<>(Map.of("begins", "2026-08-01", "source", "agency"));
        HttpResponse<String> without = town.browser(caseworker).post(correct, right);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Skriv varför", "value=\"2026-08-01\"");
        right.put("why", "Fel månad");
        assertThat(town.browser(caseworker).post(correct, right).statusCode()).isEqualTo(302);
        assertThat(page("?done=corrected"))
                .contains("Uppgiften är rättad", "1 augusti 2026", "En rättad uppgift", "Skäl: Fel månad");
        right.put("begins", "2026-07-01");
        HttpResponse<String> second = town.browser(caseworker).post(correct, right);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Någon annan hann rätta uppgiften före dig");
        assertThat(town.browser(caseworker).get(correct).statusCode()).isEqualTo(409);
    }

    @Test
    void what_was_wrong_altogether_is_struck_with_a_reason() {
        say("left", "2026-09-01");
        Matcher link = Pattern.compile(path + "/[0-9a-f-]{36}").matcher(page(""));
        assertThat(link.find()).isTrue();
        assertThat(town.browser(caseworker)
                        .post(link.group() + "/strike", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(town.browser(caseworker)
                        .post(link.group() + "/strike", Map.of("reason", "Noterat på fel deltagare"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page("")).contains("Inget är noterat med datum än", "Noterat på fel deltagare");
    }

    @Test
    void another_persons_statement_is_not_corrected_through_this_one() {
        say("left", "2026-09-01");
        Matcher link = Pattern.compile(path + "/([0-9a-f-]{36})/correct").matcher(page(""));
        assertThat(link.find()).isTrue();
        UUID other = register("Någon Annan");
        String wrong = "/people/" + other + "/status/" + link.group(1);
        assertThat(town.browser(caseworker).get(wrong + "/correct").statusCode())
                .isEqualTo(404);
        assertThat(town.browser(caseworker)
                        .post(wrong + "/strike", Map.of("reason", "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_colleague_without_the_case_another_municipality_and_nonsense_are_turned_away() {
        say("left", "2026-09-01");
        UUID colleague = town.staff(Role.CASEWORKER, unit);
        assertThat(town.browser(colleague).get(path).statusCode()).isEqualTo(404);
        assertThat(town.browser(colleague).get(path + "/new").statusCode()).isEqualTo(404);
        TestTown neighbour = TestTown.in(app);
        UUID there = neighbour.staff(Role.COORDINATOR, null);
        assertThat(neighbour.browser(there).get(path).statusCode()).isEqualTo(404);
        assertThat(page("?day=ig%C3%A5r")).contains("Skriv dagen som 2026-10-01");
        assertThat(town.browser(caseworker).get(path + "/not-an-id/correct").statusCode())
                .isIn(400, 404);
    }

    @Test
    void the_worklist_says_what_has_become_possible_or_runs_out() {
        say("permit", "2024-01-01", "ends", LocalDate.now(clock).plusDays(20).toString());
        assertThat(town.browser(caseworker).get("/").body()).contains("Tillståndet går ut", path + "/new?kind=permit");
        UUID colleague = town.staff(Role.CASEWORKER, unit);
        assertThat(town.browser(colleague).get("/").body()).doesNotContain("Selam Tesfay");
    }
}
