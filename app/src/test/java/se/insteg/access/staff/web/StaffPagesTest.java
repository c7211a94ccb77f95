package se.insteg.access.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.access.rights.Matrix;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Staff administration over HTTP: what it does, and what it must not do. */
@InstegTest
class StaffPagesTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Matrix matrix;

    TestTown town;
    UUID unit;
    UUID anders;
    UUID shirin;
    TestTown.Browser asAnders;
    TestTown.Browser asShirin;

    @BeforeEach
    void a_town_with_two_administrators() {
        town = TestTown.in(app);
        unit = town.unit("Integrationsenheten");
        anders = town.staff(Role.ADMINISTRATOR, unit);
        shirin = town.staff(Role.ADMINISTRATOR, unit);
        asAnders = town.browser(anders);
        asShirin = town.browser(shirin);
    }

    private int count(String query, Object... parameters) {
        return town.inTenant(() -> jdbc.sql(query)
                .param(town.id())
                .params(parameters)
                .query(Integer.class)
                .single());
    }

    private int holding(UUID staff, Role role) {
        return count(
                "select count(*) from access.role_assignment where tenant_id = ? and staff_id = ? and role = ?"
                        + " and revoked_at is null",
                staff,
                role.name());
    }

    private UUID openProposal(UUID staff) {
        return town.inTenant(() -> jdbc.sql(
                        "select id from access.role_proposal where tenant_id = ? and staff_id = ? and state = 'open'")
                .params(town.id(), staff)
                .query(UUID.class)
                .single());
    }

    private UUID roleOf(UUID staff) {
        return town.inTenant(
                () -> jdbc.sql("select id from access.role_assignment where tenant_id = ? and staff_id = ?")
                        .params(town.id(), staff)
                        .query(UUID.class)
                        .single());
    }

    private static Map<String, String> wish(Role role) {
        return Map.of("role", role.name(), "from", "2026-01-01", "reason", "Behövs i arbetet");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static Map<String, String> invitation(String email) {
        return Map.of("name", "Selam Tesfay", "email", email);
    }

    @Test
    void the_link_of_an_invitation_is_shown_once_by_the_answer_and_never_again() {
        HttpResponse<String> answer = asAnders.post("/staff/new", invitation("selam@prov.example"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/invitation/" + town.code() + "/", "Länken visas bara nu");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(asAnders.get("/staff").body())
                .contains("Selam Tesfay", "Inbjuden")
                .doesNotContain("/invitation/");
    }

    @Test
    void an_invitation_sent_twenty_times_at_once_makes_one_person() {
        List<Integer> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> asAnders.post("/staff/new", invitation("selam@prov.example"))
                        .statusCode())
                .toList();
        assertThat(answers).containsOnly(200, 422).containsOnlyOnce(200);
        assertThat(count("select count(*) from access.staff where tenant_id = ? and email = ?", "selam@prov.example"))
                .isEqualTo(1);
    }

    @Test
    void an_invitation_refused_at_its_last_step_leaves_nothing_behind() {
        Map<String, String> sent = new HashMap<>(invitation("selam@prov.example"));
        sent.put("roles", Role.CASEWORKER.name());
        sent.put("reason", "x".repeat(501));
        HttpResponse<String> answer = asAnders.post("/staff/new", sent);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"Selam Tesfay\"", "href=\"#f-reason\"");
        assertThat(count("select count(*) from access.staff where tenant_id = ? and email = ?", "selam@prov.example"))
                .isZero();
    }

    @Test
    void choosing_a_title_ticks_the_roles_it_usually_needs_and_says_why() {
        HttpResponse<String> answer =
                asAnders.post("/staff/new", Map.of("name", "Yusuf", "jobTitle", "kursledare", "step", "suggest"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("kursledare, lärare i svenska brukar behöva: Kursledare", "value=\"Yusuf\"")
                .containsPattern("value=\"COURSE_LEADER\"[^>]*checked")
                .doesNotContainPattern("value=\"ADMINISTRATOR\"[^>]*checked");
    }

    @Test
    void a_role_waits_until_an_administrator_who_did_not_propose_it_approves_once() {
        UUID maria = town.staff(Role.CASEWORKER, unit);
        assertThat(location(asAnders.post("/staff/" + maria + "/roles/new", wish(Role.COORDINATOR))))
                .endsWith("?done=proposed");
        assertThat(holding(maria, Role.COORDINATOR)).isZero();
        String path = "/staff/proposals/" + openProposal(maria);

        assertThat(asAnders.get("/staff").body()).contains("Du föreslog den själv", "Ta tillbaka");
        assertThat(asAnders.post(path + "/approve", Map.of("version", "0")).statusCode())
                .as("one's own proposal")
                .isEqualTo(422);
        assertThat(town.browser(town.staff(Role.COORDINATOR, unit))
                        .post(path + "/approve", Map.of("version", "0"))
                        .statusCode())
                .as("a coordinator")
                .isEqualTo(403);
        assertThat(holding(maria, Role.COORDINATOR)).isZero();

        assertThat(location(asShirin.post(path + "/approve", Map.of("version", "0"))))
                .endsWith("?done=approved");
        assertThat(location(asShirin.post(path + "/approve", Map.of("version", "0"))))
                .as("pressed twice")
                .endsWith("?done=answered");
        assertThat(holding(maria, Role.COORDINATOR)).isEqualTo(1);
    }

    @Test
    void nobody_proposes_or_approves_a_role_for_themselves() {
        assertThat(asAnders.post("/staff/" + anders + "/roles/new", wish(Role.LOG_REVIEWER))
                        .statusCode())
                .isEqualTo(422);
        asShirin.post("/staff/" + anders + "/roles/new", wish(Role.LOG_REVIEWER));
        assertThat(asAnders.get("/staff").body()).contains("Det gäller dig själv");
        assertThat(asAnders.post("/staff/proposals/" + openProposal(anders) + "/approve", Map.of("version", "0"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(holding(anders, Role.LOG_REVIEWER)).isZero();
    }

    @Test
    void the_same_wish_sent_ten_times_at_once_waits_once() {
        UUID maria = town.staff(Role.CASEWORKER, unit);
        List<Integer> answers = IntStream.range(0, 10)
                .parallel()
                .mapToObj(i -> asAnders.post("/staff/" + maria + "/roles/new", wish(Role.COURSE_LEADER))
                        .statusCode())
                .toList();
        assertThat(answers).containsOnly(302);
        assertThat(count("select count(*) from access.role_proposal where tenant_id = ? and staff_id = ?", maria))
                .isEqualTo(1);
    }

    @Test
    void a_role_taken_away_is_gone_at_the_next_request_with_its_reason_in_the_log() {
        UUID karin = town.staff(Role.COORDINATOR, unit);
        TestTown.Browser asKarin = town.browser(karin);
        assertThat(asKarin.get("/staff").statusCode()).isEqualTo(200);
        String path = "/staff/" + karin + "/roles/revoke";
        Map<String, String> sent = Map.of("role", roleOf(karin).toString(), "reason", "");
        assertThat(asAnders.post(path, sent).statusCode())
                .as("without a reason")
                .isEqualTo(422);
        Map<String, String> withReason = Map.of("role", roleOf(karin).toString(), "reason", "Har slutat");
        assertThat(asAnders.post(path, withReason).statusCode()).isEqualTo(302);
        assertThat(asKarin.get("/staff").statusCode()).isEqualTo(403);
        assertThat(asKarin.get("/").body()).contains("Du har ingen roll ännu");
        assertThat(asAnders.get("/staff/" + karin).body()).contains("Rollen Samordnare togs bort");
    }

    @Test
    void the_last_administrator_cannot_be_removed() {
        String remove = "/staff/" + shirin + "/disable";
        assertThat(asAnders.post(remove, Map.of("version", "0")).statusCode()).isEqualTo(302);
        HttpResponse<String> answer = asAnders.post(
                "/staff/" + anders + "/roles/revoke",
                Map.of("role", roleOf(anders).toString(), "reason", "Vill inte längre"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("minst en administratör", "Vill inte längre");
        assertThat(holding(anders, Role.ADMINISTRATOR)).isEqualTo(1);
    }

    @Test
    void two_administrators_who_change_the_same_person_see_each_other_and_lose_nothing() {
        UUID maria = town.staff(Role.CASEWORKER, unit);
        String path = "/staff/" + maria + "/edit";
        Map<String, String> base = Map.of(
                "version",
                "0",
                "base-name",
                "Prov CASEWORKER",
                "base-email",
                "a@prov.example",
                "base-unit",
                unit.toString(),
                "email",
                "a@prov.example");
        Map<String, String> first = new HashMap<>(base);
        first.putAll(Map.of("name", "Maria Berg", "unit", ""));
        Map<String, String> second = new HashMap<>(base);
        second.putAll(Map.of("name", "Maria Hedlund", "unit", unit.toString()));

        assertThat(asAnders.post(path, first).statusCode()).isEqualTo(302);
        HttpResponse<String> conflict = asShirin.post(path, second);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("Någon annan ändrade samma uppgifter", "Maria Berg", "value=\"Maria Hedlund\"")
                .contains("name=\"version\" value=\"1\"", "Du ändrade inte; den andres gäller")
                .doesNotContain(unit + "\" selected");

        second.putAll(Map.of("version", "1", "unit", ""));
        assertThat(asShirin.post(path, second).statusCode()).isEqualTo(302);
        assertThat(asAnders.get("/staff/" + maria).body()).contains("<h1>Maria Hedlund</h1>");
    }

    @Test
    void somebody_shut_out_is_out_at_the_next_request_and_can_be_let_in_again() {
        UUID maria = town.staff(Role.CASEWORKER, unit);
        TestTown.Browser asMaria = town.browser(maria);
        assertThat(asMaria.get("/").statusCode()).isEqualTo(200);
        String done = location(asAnders.post("/staff/" + maria + "/disable", Map.of("version", "0")));
        assertThat(asMaria.get("/").statusCode()).isEqualTo(302);
        String undo = "/staff/" + maria + "/enable?version=1";
        assertThat(asAnders.get(done.replaceFirst("^https?://[^/]+", "")).body())
                .contains("action=\"" + undo + "\"");
        assertThat(asAnders.post(undo, Map.of()).statusCode()).isEqualTo(302);
        assertThat(count(
                        "select count(*) from access.staff where tenant_id = ? and id = ? and state = 'disabled'",
                        maria))
                .isZero();
    }

    @Test
    void a_one_time_code_is_reset_only_with_a_word_on_who_asked() {
        UUID maria = town.staff(Role.CASEWORKER, unit);
        String path = "/staff/" + maria + "/reset-code";
        assertThat(asAnders.post(path, Map.of("version", "0")).statusCode()).isEqualTo(422);
        assertThat(asAnders.post(path, Map.of("version", "0", "reason", "Visade legitimation"))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> both = asAnders.post("/staff/" + maria + "/link", Map.of());
        assertThat(both.statusCode())
                .as("who reset the code cannot make the link")
                .isEqualTo(422);
        assertThat(asShirin.post("/staff/" + maria + "/link", Map.of()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_unit_is_closed_when_nobody_works_there_and_opened_again() {
        HttpResponse<String> occupied = asAnders.post("/units/" + unit + "/close", Map.of("version", "0"));
        assertThat(occupied.statusCode()).isEqualTo(422);
        assertThat(occupied.body()).contains("2 personer arbetar kvar i enheten");
        UUID empty = town.unit("Sommarskolan");
        String done = location(asAnders.post("/units/" + empty + "/close", Map.of("version", "0")));
        assertThat(asAnders.get(done.replaceFirst("^https?://[^/]+", "")).body())
                .contains("Sommarskolan är stängd");
        assertThat(asAnders.post("/units/" + empty + "/reopen?version=1", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(count("select count(*) from access.unit where tenant_id = ? and closed_on is not null"))
                .isZero();
    }

    @Test
    void a_unit_renamed_by_another_meanwhile_is_said_and_the_typed_name_kept() {
        assertThat(asAnders.post("/units/" + unit, Map.of("version", "0", "name", "Etableringen"))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> stale = asShirin.post("/units/" + unit, Map.of("version", "0", "name", "Välkomsten"));
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("döpte nyss om till Etableringen", "value=\"Välkomsten\"");
    }

    @Test
    void what_belongs_to_another_municipality_is_not_found() {
        TestTown elsewhere = TestTown.in(app);
        UUID theirs = elsewhere.staff(Role.CASEWORKER, null);
        for (String path : List.of("/staff/" + theirs, "/staff/" + theirs + "/edit", "/units/" + elsewhere.unit("X"))) {
            assertThat(asAnders.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void names_are_shown_as_text_whatever_they_hold() {
        Map<String, String> sent = Map.of("name", "<script>alert(1)</script>", "email", "x@prov.example");
        assertThat(asAnders.post("/staff/new", sent).body()).doesNotContain("<script>alert");
        assertThat(asAnders.get("/staff").body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void each_start_page_shows_what_waits_for_that_person() {
        UUID maria = town.staff(Role.CASEWORKER, unit);
        UUID karin = town.staff(Role.COORDINATOR, unit);
        Map<String, String> sent = new HashMap<>(wish(Role.COURSE_LEADER));
        sent.put("unit", unit.toString());
        sent.put("from", LocalDate.of(2026, 1, 1).toString());
        assertThat(town.browser(karin)
                        .post("/staff/" + maria + "/roles/new", sent)
                        .statusCode())
                .isEqualTo(302);
        assertThat(asAnders.get("/").body()).contains("I dag (1)", "Ta ställning");
        assertThat(town.browser(karin).get("/").body())
                .contains("Väntar på andra (1)")
                .doesNotContain("Ta ställning");
        assertThat(town.browser(maria).get("/").body())
                .contains("Det här kan du göra")
                .doesNotContain("/staff\"");
        assertThat(town.browser(town.staff(Role.LOG_REVIEWER, null)).get("/").body())
                .contains("i loggen de senaste sju dagarna", "/audit?from=");
    }

    @Test
    void every_job_title_is_called_in_swedish_what_the_rights_file_calls_it() throws Exception {
        Properties swedish = PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("messages/access-staff.properties"), "UTF-8"));
        assertThat(matrix.jobTitles()).isNotEmpty().allSatisfy(title -> assertThat(
                        swedish.getProperty("access.title." + title.key()))
                .isEqualTo(title.swedish()));
    }
}
