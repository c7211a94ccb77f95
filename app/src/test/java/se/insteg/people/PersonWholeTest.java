package se.insteg.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.access.Vault;
import se.insteg.people.whole.Catalogue;
import se.insteg.people.whole.Hanging;
import se.insteg.people.whole.PersonWhole;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that is stored about a person, given to them when they ask (GDPR article 15 and 20). */
@InstegTest
class PersonWholeTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Catalogue catalogue;

    @Autowired
    PersonWhole whole;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID unit;
    private UUID caseworker;
    private UUID person;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        person = new TestPeople(app, town)
                .register(
                        caseworker,
                        "Selam <Tesfaye>",
                        "unit",
                        unit.toString(),
                        "caseworker",
                        caseworker.toString(),
                        "phone",
                        "070-111 22 33",
                        "languages",
                        "ti",
                        "wishes",
                        "kock");
    }

    private Map<String, byte[]> fetched(UUID staff, UUID whom) {
        String path = "/people/" + whom + "/copy";
        return unzipped(town.browser(staff)
                .fetch(path + "/" + requestOf(whom) + "/fetch", Map.of())
                .body());
    }

    private HttpResponse<String> noted(UUID staff, UUID whom, LocalDate received) {
        return town.browser(staff).post("/people/" + whom + "/copy", Map.of("received", received.toString()));
    }

    private UUID requestOf(UUID whom) {
        return town.as(handlerOr(caseworker, whom), () -> jdbc.sql(
                        "select id from people.access_request where tenant_id = ? and person_id = ?")
                .params(town.id(), whom)
                .query(UUID.class)
                .single());
    }

    private UUID handlerOr(UUID staff, UUID whom) {
        return whom.equals(hidden) ? handler : staff;
    }

    private UUID hidden = new UUID(0, 0);
    private UUID handler = new UUID(0, 0);

    private static Map<String, byte[]> unzipped(byte[] zip) {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** A table that is made tomorrow is found by its reference; one that cannot be read turns this red. */
    @Test
    void every_table_that_hangs_on_a_person_is_covered_and_can_be_read() {
        List<String> hanging = jdbc.sql("""
                        select distinct n.nspname || '.' || c.relname from pg_constraint f
                        join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
                        where f.contype = 'f' and f.confrelid = 'people.person'::regclass
                        """).query(String.class).list();
        List<String> covered = catalogue.tables().stream().map(Hanging::name).toList();
        assertThat(covered).contains("people.person").containsAll(hanging);
        assertThat(hanging).contains("people.person_history", "placements.proposal");
        assertThat(catalogue.tables().stream().flatMap(table -> table.columns().stream()
                        .filter(column -> !column.readable())
                        .map(column -> table.name() + "." + column.name())))
                .as("columns about a person that the application may not read, so that no answer could hold them")
                .isEmpty();
        assertThat(town.as(caseworker, () -> whole.of(person)).stream()
                        .map(part -> part.table().name()))
                .containsExactlyInAnyOrderElementsOf(covered);
    }

    @Test
    void the_answer_is_a_page_a_spreadsheet_and_a_file_for_programs_and_is_logged() {
        assertThat(noted(caseworker, person, LocalDate.now(clock)).statusCode()).isEqualTo(302);
        Map<String, byte[]> files = fetched(caseworker, person);
        assertThat(files).containsOnlyKeys("uppgifter.html", "uppgifter.xlsx", "uppgifter.json");
        String page = new String(files.get("uppgifter.html"), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("Selam &lt;Tesfaye&gt;", "070-111 22 33", "Telefon", "Vem har läst", "Prov CASEWORKER")
                .doesNotContain("Selam <Tesfaye>", town.id().toString(), "name_key");
        JsonNode json = JsonMapper.shared().readTree(files.get("uppgifter.json"));
        assertThat(json.path("people.person").path("rows").path(0).path("name").asString())
                .isEqualTo("Selam <Tesfaye>");
        assertThat(json.path("people.person_history").path("rows").size()).isEqualTo(1);
        assertThat(AuditRows.whys(town.id(), caseworker, "PERSON_EXPORTED")).containsExactly("registerutdrag");
        assertThat(town.browser(caseworker).get("/people/" + person + "/copy").body())
                .contains("Besvarad");
    }

    @Test
    void nobody_else_is_named_in_it() {
        UUID relative = new TestPeople(app, town)
                .register(caseworker, "Annan Person", "unit", unit.toString(), "caseworker", caseworker.toString());
        town.inTenant(() -> jdbc.sql("""
                        insert into people.family_link (tenant_id, id, person_id, hidden, relative_id, relative_hidden,
                            kind, noted_at)
                        values (?, gen_random_uuid(), ?, false, ?, false, 'sibling', now())
                        """).params(town.id(), relative, person).update());
        noted(caseworker, person, LocalDate.now(clock));
        Map<String, byte[]> files = fetched(caseworker, person);
        for (String file : List.of("uppgifter.html", "uppgifter.json")) {
            assertThat(new String(files.get(file), StandardCharsets.UTF_8))
                    .contains(PersonWhole.SOMEBODY_ELSE)
                    .doesNotContain("Annan Person", relative.toString());
        }
    }

    @Test
    void what_is_sealed_is_opened() {
        UUID note = UUID.randomUUID();
        UUID version = UUID.randomUUID();
        Vault vault = app.getBean(Vault.class);
        town.inTenant(() -> {
            jdbc.sql("""
                            insert into casework.note (tenant_id, id, person_id, hidden, kind, secrecy, happened_on, author_id,
                                written_at)
                            values (?, ?, ?, false, 'visit', 'ordinary', current_date, ?, now())
                            """).params(town.id(), note, person, caseworker).update();
            byte[] words = vault.seal(
                    town.id(),
                    "casework.note_version.words",
                    version,
                    " Ville byta plats".getBytes(StandardCharsets.UTF_8));
            byte[] present = vault.seal(
                    town.id(), "casework.note_version.present", version, " ".getBytes(StandardCharsets.UTF_8));
            return jdbc.sql("""
                            insert into casework.note_version (tenant_id, id, note_id, person_id, hidden, version, words,
                                present, staff_id, at)
                            values (?, ?, ?, ?, false, 1, ?, ?, ?, now())
                            """)
                    .params(town.id(), version, note, person, words, present, caseworker)
                    .update();
        });
        noted(caseworker, person, LocalDate.now(clock));
        assertThat(new String(fetched(caseworker, person).get("uppgifter.html"), StandardCharsets.UTF_8))
                .contains("Ville byta plats");
    }

    @Test
    void the_month_to_answer_runs_on_the_start_page_until_it_is_answered() {
        noted(caseworker, person, LocalDate.now(clock).minusMonths(2));
        assertThat(town.browser(caseworker).get("/").body())
                .contains("Begäran om registerutdrag att besvara", "/people/" + person + "/copy");
        fetched(caseworker, person);
        assertThat(town.browser(caseworker).get("/").body()).doesNotContain("Begäran om registerutdrag");
        assertThat(noted(caseworker, person, LocalDate.now(clock).plusDays(1)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void of_a_protected_person_nothing_leaves_until_two_handlers_agree() {
        handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID other = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        hidden = new TestPeople(app, town)
                .register(
                        handler,
                        "Hemlig",
                        "protection",
                        "unknown",
                        "handlers",
                        handler.toString(),
                        "handlers",
                        other.toString());
        String path = "/people/" + hidden + "/copy";
        noted(handler, hidden, LocalDate.now(clock));
        String request = path + "/" + requestOf(hidden);
        assertThat(town.browser(handler).post(request + "/fetch", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(town.browser(handler).post(request + "/approve", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(town.browser(caseworker).post(request + "/approve", Map.of()).statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> town.as(
                        handler,
                        () -> jdbc.sql("""
                        update people.access_request set answered_by = ?, answered_at = now() where tenant_id = ? and person_id = ?
                        """).params(handler, town.id(), hidden).update()))
                .rootCause()
                .hasMessageContaining("protected_only_by_two");
        assertThat(town.browser(other).post(request + "/approve", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(new String(fetched(handler, hidden).get("uppgifter.html"), StandardCharsets.UTF_8))
                .contains("Hemlig");
    }

    @Test
    void a_colleague_meets_nothing() {
        noted(caseworker, person, LocalDate.now(clock));
        UUID colleague = town.staff(Role.CASEWORKER, unit);
        assertThat(town.browser(colleague).get("/people/" + person + "/copy").statusCode())
                .isEqualTo(404);
        assertThat(town.browser(town.staff(Role.COORDINATOR, unit))
                        .get("/people/" + person + "/copy")
                        .statusCode())
                .isEqualTo(403);
        UUID other = new TestPeople(app, town)
                .register(colleague, "Annan", "unit", unit.toString(), "caseworker", colleague.toString());
        assertThat(town.browser(colleague)
                        .post("/people/" + other + "/copy/" + requestOf(person) + "/fetch", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }
}
