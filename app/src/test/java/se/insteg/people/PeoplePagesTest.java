package se.insteg.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** The pages of people over HTTP, without a script. */
@InstegTest
class PeoplePagesTest {
    private static final Pattern LOCATION = Pattern.compile("/people/([0-9a-f-]{36})\\?done=registered");

    @Autowired
    ApplicationContext app;

    private TestTown town;
    private UUID unit;
    private UUID caseworker;
    private UUID handler;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
    }

    private Map<String, String> typed(String name, String... fields) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "name", name, "protection", "none", "unit", unit.toString(), "caseworker", caseworker.toString()));
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return typed;
    }

    private UUID register(String name, String... fields) {
        HttpResponse<String> answer = town.browser(caseworker).post("/people/new", typed(name, fields));
        Matcher location = LOCATION.matcher(location(answer));
        assertThat(location.find())
                .as(answer.statusCode() + " " + location(answer))
                .isTrue();
        return UUID.fromString(location.group(1));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void somebody_is_registered_shown_and_listed() {
        UUID id = register("<script>alert(1)</script> Selam", "occupations", "kock", "phone", "070-123 45 67");
        HttpResponse<String> page = town.browser(caseworker).get("/people/" + id + "?done=registered");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt; Selam",
                        "kock (5120)",
                        "tel:+46701234567",
                        "Registrerades")
                .doesNotContain("<script>alert");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("no-store"));
        assertThat(town.browser(caseworker).get("/people").body()).contains("Selam", "/people/" + id);
        assertThat(town.browser(caseworker).get("/people?q=selam").body()).contains("En träff", "/people/" + id);
    }

    @Test
    void what_is_wrong_is_told_and_what_was_typed_is_kept() {
        HttpResponse<String> answer = town.browser(caseworker)
                .post(
                        "/people/new",
                        typed("", "born", "2999-01-01", "reference", "900517-1234", "skills", "truckkort"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Skriv deltagarens namn",
                        "är för långt fram",
                        "Det är ett personnummer",
                        "value=\"truckkort\"");
    }

    @Test
    void a_caseworker_registers_in_their_own_unit_only() {
        UUID other = town.unit("Annan enhet");
        HttpResponse<String> answer =
                town.browser(caseworker).post("/people/new", typed("Selam", "unit", other.toString()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Du får registrera deltagare i din egen enhet");
    }

    @Test
    void two_who_change_the_same_person_are_asked_and_nothing_typed_is_lost() {
        UUID id = register("Selam", "phone", "0701111111", "household", "H1");
        TestTown.Browser one = town.browser(caseworker);
        UUID coordinator = town.staff(Role.COORDINATOR, unit);
        TestTown.Browser two = town.browser(coordinator);
        assertThat(one.post(
                                "/people/" + id + "/edit",
                                typed("Selam", "version", "0", "phone", "0702222222", "household", "H1"))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> asked = two.post(
                "/people/" + id + "/edit", typed("Selam T", "version", "0", "phone", "0703333333", "household", "H1"));
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body())
                .contains("Någon annan hann före", "0703333333", "0702222222", "0701111111", "name=\"pick.phone\"")
                .contains("name=\"name\" value=\"Selam T\"")
                .contains("name=\"household\" value=\"H1\"");
        Map<String, String> choice = typed("Selam T", "version", "1", "base", "0", "merging", "phone");
        choice.putAll(Map.of("yours.phone", "0703333333", "theirs.phone", "0702222222", "household", "H1"));
        HttpResponse<String> unanswered = two.post("/people/" + id + "/edit", choice);
        assertThat(unanswered.statusCode()).isIn(409, 422);
        assertThat(unanswered.body()).contains("Välj vad som ska gälla", "0703333333");
        choice.put("pick.phone", "yours");
        assertThat(two.post("/people/" + id + "/edit", choice).statusCode()).isEqualTo(302);
        assertThat(one.get("/people/" + id).body())
                .contains("Selam T", "0703333333", "H1")
                .doesNotContain(">0702222222<");
    }

    @Test
    void the_same_change_sent_twice_has_one_effect() {
        UUID id = register("Selam");
        Map<String, String> change = typed("Selam", "version", "0", "phone", "0702222222");
        assertThat(town.browser(caseworker)
                        .post("/people/" + id + "/edit", change)
                        .statusCode())
                .isEqualTo(302);
        assertThat(town.browser(caseworker)
                        .post("/people/" + id + "/edit", change)
                        .statusCode())
                .isEqualTo(302);
        assertThat(town.browser(caseworker).get("/people/" + id).body()).containsOnlyOnce("Ändrades: ");
    }

    @Test
    void a_protected_person_is_on_no_surface_but_their_handlers() {
        UUID coordinator = town.staff(Role.COORDINATOR, null);
        UUID administrator = town.staff(Role.ADMINISTRATOR, null);
        UUID reviewer = town.staff(Role.LOG_REVIEWER, null);
        HttpResponse<String> registered = town.browser(caseworker)
                .post(
                        "/people/new",
                        typed(
                                "Kanarie Gulfink",
                                "protection",
                                "unknown",
                                "handlers",
                                handler.toString(),
                                "reference",
                                "KAN-77",
                                "phone",
                                "0707777777"));
        assertThat(location(registered)).isEqualTo("/people?done=registered");
        HttpResponse<String> found = town.browser(handler).get("/people?q=Gulfink");
        Matcher link = Pattern.compile("/people/([0-9a-f-]{36})").matcher(found.body());
        assertThat(link.find()).as("the named handler finds the canary").isTrue();
        String page = "/people/" + link.group(1);
        List<String> surfaces = List.of(
                "/",
                "/people",
                "/people?q=Kanarie",
                "/people?q=KAN-77",
                "/people?q=0707777777",
                "/people?q=kanari",
                page,
                page + "/edit",
                "/people?after=" + link.group(1),
                "/people?before=" + link.group(1),
                "/people/new");
        TestTown neighbour = TestTown.in(app);
        UUID there = neighbour.staff(Role.COORDINATOR, null);
        UUID handlerThere = neighbour.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        Map<String, TestTown.Browser> others = Map.of(
                "caseworker",
                town.browser(caseworker),
                "coordinator",
                town.browser(coordinator),
                "administrator",
                town.browser(administrator),
                "reviewer",
                town.browser(reviewer),
                "another handler",
                town.browser(town.staff(Role.PROTECTED_IDENTITY_HANDLER, null)),
                "neighbour",
                neighbour.browser(there),
                "neighbour's handler",
                neighbour.browser(handlerThere));
        others.forEach((who, browser) -> surfaces.forEach(surface -> {
            // What was searched for is shown again; the name's second half never was.
            assertThat(browser.get(surface).body()).as(who + " at " + surface).doesNotContain("Gulfink");
        }));
        for (String surface : List.of("/", "/people", "/people?q=Kanarie", "/people?q=KAN-77", page, page + "/edit")) {
            assertThat(town.browser(handler).get(surface).body())
                    .as("handler at " + surface)
                    .contains("Gulfink");
        }
        assertThat(town.browser(handler).get(page).body()).contains("Skyddade personuppgifter", "Bara ");
        assertThat(town.browser(caseworker).get(page).statusCode()).isEqualTo(404);
        assertThat(town.browser(caseworker)
                        .post(page + "/edit", typed("x", "version", "0"))
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> same = town.browser(caseworker).post("/people/new", typed("Annan", "reference", "KAN-77"));
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains("Referensen används redan").doesNotContain("Gulfink");
    }

    @Test
    void another_municipalitys_person_is_not_there() {
        UUID id = register("Kanarie Granne");
        TestTown neighbour = TestTown.in(app);
        TestTown.Browser there = neighbour.browser(neighbour.staff(Role.COORDINATOR, null));
        for (String path : List.of("/people/" + id, "/people/" + id + "/edit")) {
            HttpResponse<String> answer = there.get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Kanarie");
        }
        assertThat(there.get("/people").body()).doesNotContain("Kanarie");
        assertThat(there.get("/people?after=" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void addresses_that_make_no_sense_are_answered_calmly() {
        TestTown.Browser browser = town.browser(caseworker);
        for (String path : List.of(
                "/people?after=x",
                "/people?unit=1&status=nope",
                "/people?q=%00%E2%80%AE",
                "/people?q=" + "a".repeat(5000),
                "/people?q=%F0%9F%98%80",
                "/people?before=" + UUID.randomUUID(),
                "/taxonomy/occupations?q=%25",
                "/taxonomy/languages?q=" + "z".repeat(1000))) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(browser.get("/people/not-an-id").statusCode()).isIn(400, 404);
        assertThat(browser.post("/people/new", Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void terms_are_suggested_while_typing_and_on_a_page_without_a_script() {
        TestTown.Browser browser = town.browser(caseworker);
        assertThat(browser.get("/taxonomy/occupations?occupations=koc", "HX-Request", "true")
                        .body())
                .contains("<option value=\"Kock (5120)\">")
                .doesNotContain("<html");
        assertThat(browser.get("/taxonomy/occupations?q=5120").body()).contains("<html", "Kock (5120)");
        assertThat(browser.get("/taxonomy/languages?q=tig").body()).contains("tigrinska");
    }

    @Test
    void the_start_page_tells_a_caseworker_what_waits() {
        register("Väntar Länge", "profileConfirmed", "2020-01-01");
        town.browser(caseworker).post("/people/new", typed("Utan Handläggare", "caseworker", ""));
        assertThat(town.browser(caseworker).get("/").body()).contains("Väntar Länge", "Utan Handläggare");
        assertThat(town.browser(handler).get("/").body()).doesNotContain("Väntar Länge");
    }
}
