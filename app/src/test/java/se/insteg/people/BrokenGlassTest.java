package se.insteg.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.BrokenGlass;
import se.insteg.access.ProtectedRows;
import se.insteg.access.Role;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A case that is not one's own, opened in an emergency: what opens, what does not, who is told and what is logged. */
@InstegTest
class BrokenGlassTest {
    private static final String REASON = "Ringde från akuten, handläggaren svarar inte";

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private UUID unit;
    private UUID colleague;
    private UUID caseworker;
    private UUID reviewer;
    private UUID person;
    private UUID another;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        colleague = town.staff(Role.CASEWORKER, unit);
        caseworker = town.staff(Role.CASEWORKER, town.unit("Vuxenutbildning"));
        reviewer = town.staff(Role.LOG_REVIEWER, null);
        TestPeople people = new TestPeople(app, town);
        person = people.register(
                colleague,
                "Selam Tesfaye",
                "unit",
                unit.toString(),
                "caseworker",
                colleague.toString(),
                "reference",
                "I-17",
                "born",
                "1990-02-03",
                "phone",
                "070-111 22 33");
        another = people.register(
                colleague,
                "Selma Annan",
                "unit",
                unit.toString(),
                "caseworker",
                colleague.toString(),
                "reference",
                "I-18");
    }

    private HttpResponse<String> sought(String... fields) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return town.browser(caseworker).post("/people/glass/find", form);
    }

    private HttpResponse<String> opened(UUID whom, String reason) {
        return town.browser(caseworker)
                .post(
                        "/people/glass",
                        Map.of(
                                "person",
                                whom.toString(),
                                "reason",
                                reason,
                                "length",
                                "60",
                                "told",
                                reviewer.toString()));
    }

    private int status(UUID staff, String path) {
        return town.browser(staff).get(path).statusCode();
    }

    @Test
    void whoever_knows_enough_is_told_the_unit_and_no_more() {
        for (String[] known :
                List.of(new String[] {"known", "i-17"}, new String[] {"known", "0701112233"}, new String[] {
                    "name", "Tesfaye Selam", "born", "1990-02-03"
                })) {
            HttpResponse<String> answer = sought(known);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("En deltagare i enheten Integration", person.toString())
                    .doesNotContain("Selam Tesfaye", "070-111", "I-17<");
        }
        assertThat(AuditRows.count(town.id(), caseworker, person, "GLASS_FOUND"))
                .isEqualTo(3);
        assertThat(AuditRows.count(town.id(), caseworker, "GLASS_SOUGHT")).isEqualTo(3);
        assertThat(status(caseworker, "/people/" + person)).isEqualTo(404);
    }

    @Test
    void a_name_alone_or_a_guess_tells_nothing_and_guessing_soon_ends() {
        assertThat(sought("name", "Selam Tesfaye").statusCode()).isEqualTo(422);
        assertThat(sought("known", "I-").body()).contains("Ingen som du kan nödöppna");
        assertThat(sought("name", "Selam Tesfaye", "born", "1991-02-03").body()).contains("Ingen som du kan nödöppna");
        sought("known", "I-1");
        sought("known", "I-2");
        assertThat(sought("known", "I-17").statusCode()).isEqualTo(429);
    }

    @Test
    void the_case_opens_for_reading_for_that_person_only_and_no_list_grows() {
        assertThat(opened(person, REASON).statusCode()).isEqualTo(302);
        assertThat(town.browser(caseworker).get("/people/" + person).body())
                .contains("Selam Tesfaye", "Du har nödöppnat ett ärende till klockan", "Avsluta nödöppningen")
                .doesNotContain("/people/" + person + "/edit");
        assertThat(status(caseworker, "/people/" + person + "/edit")).isEqualTo(404);
        assertThat(status(caseworker, "/people/" + another)).isEqualTo(404);
        assertThat(town.browser(caseworker).get("/people").body())
                .contains("Du har nödöppnat")
                .doesNotContain("Selam Tesfaye");
        assertThat(town.browser(caseworker).get("/people?q=selam").body()).doesNotContain("Selam Tesfaye");
        assertThat(town.browser(colleague).get("/people/" + person).body()).doesNotContain("Du har nödöppnat");
    }

    @Test
    void all_that_is_read_under_it_says_so_in_the_log() {
        opened(person, REASON);
        town.browser(caseworker).get("/people/" + person);
        assertThat(AuditRows.whys(town.id(), caseworker, "GLASS_BROKEN")).containsExactly(REASON);
        assertThat(AuditRows.whys(town.id(), caseworker, "PERSON_SHOWN")).containsOnly(BrokenGlass.WHY);
        assertThat(town.browser(colleague).get("/people/" + person + "/log").body())
                .contains("Nödöppnade ett ärende", REASON, "Nödöppning");
    }

    @Test
    void it_is_shut_by_its_button_and_by_itself() {
        opened(person, REASON);
        String id = openingId();
        assertThat(town.browser(colleague)
                        .post("/people/glass/" + id + "/end", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(town.browser(caseworker)
                        .post("/people/glass/" + id + "/end", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(status(caseworker, "/people/" + person)).isEqualTo(404);
        opened(person, REASON);
        assertThat(status(caseworker, "/people/" + person)).isEqualTo(200);
        town.inTenant(() -> jdbc.sql("""
                        update access.broken_glass set opened_at = opened_at - interval '61 minutes',
                            ends_at = ends_at - interval '61 minutes' where tenant_id = ? and ended_at is null
                        """).param(town.id()).update());
        assertThat(status(caseworker, "/people/" + person)).isEqualTo(404);
        assertThat(town.browser(caseworker).get("/people").body()).doesNotContain("Du har nödöppnat");
    }

    @Test
    void a_protected_person_is_answered_like_one_who_does_not_exist_and_is_shut_at_once_when_they_become_protected() {
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID hidden = new TestPeople(app, town)
                .register(
                        colleague,
                        "Hemlig",
                        "unit",
                        unit.toString(),
                        "reference",
                        "I-19",
                        "protection",
                        "unknown",
                        "handlers",
                        handler.toString());
        String nobody = sought("known", "I-99").body().replace("I-99", "");
        String nobodyEither = sought("known", "I-19").body().replace("I-19", "");
        assertThat(withoutToken(nobodyEither)).isEqualTo(withoutToken(nobody));
        assertThat(opened(hidden, REASON).statusCode()).isEqualTo(422);
        assertThat(opened(UUID.randomUUID(), REASON).statusCode()).isEqualTo(422);
        opened(person, REASON);
        town.inTenant(() -> app.getBean(ProtectedRows.class).handingOverTo(handler, () -> jdbc.sql("""
                        update people.person set protection = 'confidentiality_mark', handlers = array[?::uuid]
                        where tenant_id = ? and id = ?
                        """)
                .params(handler, town.id(), person)
                .update()));
        assertThat(status(caseworker, "/people/" + person)).isEqualTo(404);
    }

    @Test
    void a_reason_a_reviewer_and_no_more_than_three_hours_are_required_also_by_the_database() {
        assertThat(opened(person, "för kort").statusCode()).isEqualTo(422);
        assertThat(town.browser(caseworker)
                        .post(
                                "/people/glass",
                                Map.of("person", person.toString(), "reason", REASON, "told", caseworker.toString()))
                        .statusCode())
                .isEqualTo(422);
        assertThatThrownBy(() -> town.inTenant(() -> jdbc.sql("""
                        insert into access.broken_glass
                            (tenant_id, id, staff_id, subject_id, reason, told_id, opened_at, ends_at)
                        values (?, gen_random_uuid(), ?, ?, ?, ?, now(), now() + interval '3 hours 1 minute')
                        """)
                        .params(town.id(), caseworker, person, REASON, reviewer)
                        .update()))
                .rootCause()
                .hasMessageContaining("three_hours_at_most");
        assertThat(opened(person, REASON).statusCode()).isEqualTo(302);
        assertThat(opened(person, REASON).statusCode()).as("sent twice").isEqualTo(302);
        assertThat(AuditRows.count(town.id(), caseworker, "GLASS_BROKEN")).isEqualTo(1);
    }

    @Test
    void the_reviewer_is_told_sees_what_was_read_and_judges_it_once() {
        opened(person, REASON);
        town.browser(caseworker).get("/people/" + person);
        assertThat(town.browser(reviewer).get("/").body()).contains("Nödöppning att bedöma", "Prov CASEWORKER");
        assertThat(town.browser(reviewer).get("/audit/glass").body()).contains(REASON, "Väntar på bedömning");
        String path = "/audit/glass/" + openingId();
        assertThat(town.browser(reviewer).get(path).body())
                .contains("Såg uppgifter om en deltagare", REASON)
                .doesNotContain("Selam");
        assertThat(town.browser(reviewer).post(path, Map.of("verdict", "right")).statusCode())
                .isEqualTo(422);
        assertThat(town.browser(reviewer)
                        .post(path, Map.of("verdict", "wrong", "reason", "Ingen akut situation"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(town.browser(reviewer).get("/").body()).doesNotContain("Nödöppning att bedöma");
        assertThat(town.browser(reviewer).get("/audit/glass").body()).contains("Obefogad");
    }

    @Test
    void nobody_judges_their_own_opening() {
        town.role(caseworker, Role.LOG_REVIEWER, null);
        opened(person, REASON);
        String path = "/audit/glass/" + openingId();
        assertThat(town.browser(caseworker)
                        .post(path, Map.of("verdict", "right", "reason", "Det var bråttom"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(town.browser(caseworker).get("/").body()).doesNotContain("Nödöppning att bedöma");
    }

    private String openingId() {
        return town.inTenant(
                () -> jdbc.sql("select id::text from access.broken_glass where tenant_id = ? and ended_at is null")
                        .param(town.id())
                        .query(String.class)
                        .single());
    }

    private static String withoutToken(String page) {
        return Pattern.compile("value=\"[^\"]{40,}\"|nonce-?[^\" ]*")
                .matcher(page)
                .replaceAll("");
    }
}
