package se.insteg.people.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.TestPeople;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** The pages of households, children, guardians and protection over HTTP, without a script. */
@InstegTest
class HouseholdPagesTest {
    @Autowired
    ApplicationContext app;

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

    private HttpResponse<String> get(UUID staff, String path) {
        return town.browser(staff).get(path);
    }

    private HttpResponse<String> post(String path, String... fields) {
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return town.browser(caseworker).post(path, typed);
    }

    @Test
    void a_child_is_registered_from_the_household_in_a_few_fields_and_has_no_work_profile() {
        UUID mother = register("Abeba Haile", "born", "1984-02-01", "occupations", "kock");
        String path = "/people/" + mother + "/household";
        HttpResponse<String> done = post(
                path + "/children/new",
                "name",
                "Lemlem Haile",
                "born",
                today.minusYears(9).toString(),
                "grade",
                "3",
                "parent",
                "custodian",
                "protection",
                "none");
        assertThat(done.statusCode()).isEqualTo(302);
        String household = get(caseworker, path).body();
        assertThat(household).contains("Lemlem Haile", "9 år", "är vårdnadshavare");
        String child =
                household.replaceAll("(?s).*href=\"/people/([0-9a-f-]{36})/household\"[^>]*><bdi>Lemlem.*", "$1");
        assertThat(get(caseworker, "/people/" + child + "/household").body())
                .contains("årskurs 3", "Abeba Haile", "vårdnadshavare");
        assertThat(get(caseworker, "/people/" + child).body())
                .doesNotContain("Det här kan jag bidra med", "/matching/people/");
        assertThat(get(caseworker, "/people/" + child + "/edit").body())
                .doesNotContain("name=\"occupations\"", "name=\"maxTravel\"");
        assertThat(get(caseworker, "/people/" + mother).body()).contains("Det här kan jag bidra med");
    }

    @Test
    void the_same_child_registered_twice_is_told_of() {
        UUID mother = register("Abeba Haile");
        String[] child = {"name", "Lemlem", "born", today.minusYears(9).toString(), "protection", "none"};
        String path = "/people/" + mother + "/household/children/new";
        assertThat(post(path, child).statusCode()).isEqualTo(302);
        HttpResponse<String> again = post(path, child);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("finns redan i hushållet");
    }

    @Test
    void what_is_wrong_about_a_child_is_told_at_its_field() {
        UUID mother = register("Abeba Haile");
        String path = "/people/" + mother + "/household/children/new";
        assertThat(post(path, "name", "Lemlem").body())
                .contains("Skriv när barnet är fött", "Svara på om deltagaren har skyddade personuppgifter");
        assertThat(post(path, "name", "Vuxen", "born", "1990-01-01", "protection", "none")
                        .body())
                .contains("Den som har fyllt 18");
    }

    @Test
    void a_child_of_somebody_protected_is_proposed_the_same_protection() {
        UUID mother = register("Kanarie Gulfink", "protection", "confidentiality_mark", "handlers", handler.toString());
        String form =
                get(handler, "/people/" + mother + "/household/children/new").body();
        assertThat(form)
                .containsPattern("value=\"confidentiality_mark\"[^>]*checked")
                .contains("samma skydd som för den vuxna");
    }

    @Test
    void a_god_man_is_appointed_changed_and_ended_with_a_reason() {
        UUID boy = register("Filmon Gebre", "born", today.minusYears(15).toString());
        String path = "/people/" + boy + "/household";
        assertThat(post(path + "/child", "unaccompanied", "yes").body()).contains("Skriv från vilken dag");
        assertThat(post(path + "/child", "unaccompanied", "yes", "since", today.toString())
                        .statusCode())
                .isEqualTo(302);
        assertThat(get(caseworker, "/").body()).contains("Ensamkommande barn utan god man");
        assertThat(post(path + "/guardians/new", "kind", "god_man", "starts", today.toString())
                        .body())
                .contains("Skriv namnet");
        assertThat(post(
                                path + "/guardians/new",
                                "kind",
                                "god_man",
                                "name",
                                "Birgitta Wallin",
                                "starts",
                                today.toString(),
                                "decidedBy",
                                "Överförmyndarnämnden")
                        .statusCode())
                .isEqualTo(302);
        String page = get(caseworker, path).body();
        assertThat(page).contains("Birgitta Wallin", "Överförmyndarnämnden", "Ensamkommande barn");
        assertThat(get(caseworker, "/").body()).doesNotContain("Ensamkommande barn utan god man");
        String guardian = page.replaceAll("(?s).*(/household/guardians/[0-9a-f-]{36}).*", "$1");
        assertThat(post("/people/" + boy + guardian, "name", "Birgitta Wallin", "phone", "0701740605", "version", "0")
                        .statusCode())
                .isEqualTo(302);
        assertThat(post("/people/" + boy + guardian, "name", "Annat Namn", "version", "0")
                        .body())
                .contains("Någon annan hann ändra");
        assertThat(post("/people/" + boy + guardian + "/end", "day", today.toString())
                        .body())
                .contains("Skriv varför uppdraget avslutas");
        assertThat(post("/people/" + boy + guardian + "/end", "day", today.toString(), "reason", "Entledigad")
                        .statusCode())
                .isEqualTo(302);
        assertThat(get(caseworker, path).body()).contains("Entledigad");
    }

    @Test
    void who_turns_eighteen_soon_is_on_the_start_page_until_it_is_planned_and_again_when_they_have() {
        UUID boy = register(
                "Filmon Gebre", "born", today.minusYears(18).plusDays(40).toString());
        String path = "/people/" + boy + "/household/child";
        post(path, "unaccompanied", "yes", "since", today.minusDays(9).toString());
        assertThat(get(caseworker, "/").body()).contains("Fyller snart 18");
        post(path, "unaccompanied", "yes", "planned", "yes");
        assertThat(get(caseworker, "/").body()).doesNotContain("Fyller snart 18");
        UUID grown = register(
                "Jawad Rahimi", "born", today.minusYears(18).minusDays(2).toString());
        post(
                "/people/" + grown + "/household/child",
                "unaccompanied",
                "yes",
                "since",
                today.minusDays(9).toString());
        assertThat(get(caseworker, "/").body()).contains("Har fyllt 18");
        post("/people/" + grown + "/household/child", "unaccompanied", "no", "why", "adult");
        assertThat(get(caseworker, "/").body()).doesNotContain("Har fyllt 18");
    }

    @Test
    void a_relation_that_was_removed_is_put_back_by_undo() {
        UUID mother = register("Abeba Haile");
        UUID sister = register("Rahel Haile");
        String path = "/people/" + mother + "/household";
        post(path + "/members/new", "who", sister.toString(), "relation", "sibling");
        String page = get(caseworker, path).body();
        assertThat(page).contains("Rahel Haile", "syskon");
        String link = page.replaceAll("(?s).*(/relatives/[0-9a-f-]{36}/remove).*", "$1");
        String back = post(path + link).headers().firstValue("Location").orElseThrow();
        String undone = get(caseworker, back).body();
        assertThat(undone).doesNotContain(">Rahel Haile<").contains("Ångra");
        String undo = undone.replaceAll("(?s).*action=\"(" + path + "/relatives\\?[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(post(undo).statusCode()).isEqualTo(302);
        assertThat(get(caseworker, path).body()).contains("Rahel Haile", "syskon");
    }

    @Test
    void protection_is_changed_only_after_its_effect_was_shown_and_with_a_reason() {
        UUID id = register("Kanarie Gulfink", "place", "Noret");
        String path = "/people/" + id + "/protection";
        String[] wish = {"protection", "protected_registration", "handlers", handler.toString(), "version", "0"};
        assertThat(post(path, wish).body()).contains("Skriv varför skyddet ändras");
        List<String> whole = new ArrayList<>(List.of(wish));
        whole.addAll(List.of("reason", "Skatteverkets beslut"));
        HttpResponse<String> preview = post(path, whole.toArray(String[]::new));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("Du kommer inte längre att se deltagaren", "Ort, koordinater", "name=\"seen\"");
        assertThat(get(caseworker, "/people/" + id).statusCode())
                .as("nothing has changed yet")
                .isEqualTo(200);
        whole.addAll(List.of("seen", "protected_registration"));
        assertThat(post(path, whole.toArray(String[]::new)).headers().firstValue("Location"))
                .hasValue("/people?done=changed");
        assertThat(get(caseworker, "/people/" + id).statusCode()).isEqualTo(404);
        assertThat(get(handler, "/people/" + id).body())
                .contains("Skyddad folkbokföring")
                .doesNotContain("Noret");
        assertThat(get(handler, "/people/" + id + "/household").body())
                .contains("Skriv aldrig var deltagaren bor", "/people/protection#protected_registration");
    }

    @Test
    void the_form_of_a_person_changes_neither_protection_nor_household() {
        UUID id = register("Abeba Haile", "household", "H-17");
        HttpResponse<String> saved = post(
                "/people/" + id + "/edit",
                "name",
                "Abeba H",
                "version",
                "0",
                "unit",
                unit.toString(),
                "caseworker",
                caseworker.toString(),
                "protection",
                "unknown",
                "handlers",
                handler.toString(),
                "household",
                "H-99");
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(get(caseworker, "/people/" + id).body())
                .contains("Abeba H", "H-17")
                .doesNotContain("H-99");
    }

    @Test
    void nobody_elses_household_can_be_seen_or_changed() {
        UUID id = register("Abeba Haile");
        TestTown neighbour = TestTown.in(app);
        UUID there = neighbour.staff(Role.COORDINATOR, null);
        for (String part : List.of("", "/move", "/members/new", "/children/new", "/guardians/new", "/child")) {
            assertThat(neighbour
                            .browser(there)
                            .get("/people/" + id + "/household" + part)
                            .statusCode())
                    .as(part)
                    .isEqualTo(404);
        }
        assertThat(get(town.staff(Role.CASEWORKER, unit), "/people/" + id + "/household")
                        .statusCode())
                .isEqualTo(404);
    }
}
