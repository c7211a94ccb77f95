package se.insteg.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.database.SharedDatabase;
import se.insteg.people.whole.Catalogue;
import se.insteg.people.whole.Due;
import se.insteg.people.whole.Erasure;
import se.insteg.people.whole.ErasureWork;
import se.insteg.people.whole.Hanging;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forgetting people: who is due, who decides, what is archived and erased, and what a cut leaves. */
@InstegTest
class ErasureTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Erasure erasure;

    @Autowired
    ErasureWork work;

    @Autowired
    Catalogue catalogue;

    private TestTown town;
    private UUID unit;
    private UUID one;
    private UUID other;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        one = town.staff(Role.COORDINATOR, unit);
        other = town.staff(Role.COORDINATOR, unit);
    }

    private UUID registered(String name) {
        return new TestPeople(app, town).register(one, name, "unit", unit.toString(), "phone", "070-111 22 33");
    }

    /** Somebody of whom nothing is dated within this many years: as if the clock had gone on. */
    private UUID left(String name, int years) {
        UUID person = registered(name);
        moveBack(person, years);
        return person;
    }

    private void moveBack(UUID person, int years) {
        String back = " - interval '" + years + " years'";
        asSuperuser("update people.person set created_at = created_at" + back + ", updated_at = updated_at" + back
                + " where id = '" + person + "'");
        asSuperuser("update people.person_history set at = at" + back + " where person_id = '" + person + "'");
    }

    private static void asSuperuser(String sql) {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(SharedDatabase.url(), "postgres", SharedDatabase.superuserPassword());
    }

    private List<UUID> due(UUID staff) {
        return town.as(staff, erasure::due).stream().map(Due.One::person).toList();
    }

    private UUID proposed(UUID staff, UUID... people) {
        assertThat(town.as(staff, () -> erasure.propose(List.of(people)))).isEqualTo(people.length);
        return town.as(staff, erasure::runs).getFirst().id();
    }

    private Erasure.Run run(UUID staff, UUID id) {
        return town.as(staff, () -> erasure.find(id));
    }

    /** How many rows of any table still hang on the person. */
    private long rowsOf(UUID person) {
        long rows = 0;
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            for (Hanging table : catalogue.tables()) {
                for (String column : table.people()) {
                    try (ResultSet row = statement.executeQuery(
                            "select count(*) from " + table.name() + " where " + column + " = '" + person + "'")) {
                        row.next();
                        rows += row.getLong(1);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    @Test
    void whoever_nothing_is_dated_about_for_two_years_is_due_and_whoever_was_touched_is_not() {
        UUID long_gone = left("Länge Sedan", 3);
        UUID lately = left("Nyligen", 1);
        UUID touched = left("Rörd Igen", 3);
        asSuperuser("update people.person_history set at = now() where person_id = '" + touched + "'");
        assertThat(due(one)).containsExactly(long_gone).doesNotContain(lately, touched);
        UUID elsewhere = town.staff(Role.COORDINATOR, town.unit("En annan enhet"));
        assertThat(due(elsewhere)).isEmpty();
    }

    @Test
    void one_proposes_another_approves_and_the_person_is_archived_and_gone() throws Exception {
        UUID person = left("Länge Sedan", 3);
        UUID run = proposed(one, person);
        assertThat(town.browser(one)
                        .post("/people/erasure/approve", Map.of("run", run.toString()))
                        .statusCode())
                .as("who proposed cannot approve")
                .isEqualTo(422);
        work.finish(town.id());
        assertThat(rowsOf(person)).as("nothing is approved").isPositive();
        assertThat(town.browser(other)
                        .post("/people/erasure/approve", Map.of("run", run.toString()))
                        .statusCode())
                .isEqualTo(302);
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> rowsOf(person) == 0);
        assertThat(run(other, run)).satisfies(done -> {
            assertThat(done.erased()).isEqualTo(1);
            assertThat(done.waiting()).isZero();
        });
        assertThat(AuditRows.count(town.id(), other, person, "PERSON_ERASED")).isEqualTo(1);
        assertThat(town.browser(other)
                        .post("/people/erasure/drop", Map.of("run", run.toString()))
                        .statusCode())
                .as("before the archive has it")
                .isEqualTo(422);
        JsonNode packed = fetched(other, run, person);
        assertThat(packed.path("people.person").path(0).path("name").asString()).isEqualTo("Länge Sedan");
        assertThat(packed.path("people.person_history").size()).isEqualTo(1);
        assertThat(town.browser(other)
                        .post("/people/erasure/drop", Map.of("run", run.toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(run(other, run).packages()).isZero();
    }

    private JsonNode fetched(UUID staff, UUID run, UUID person) throws Exception {
        byte[] zip = town.browser(staff)
                .fetch("/people/erasure/fetch", Map.of("run", run.toString()))
                .body();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(person + ".json")) {
                    return JsonMapper.shared().readTree(in.readAllBytes());
                }
            }
        }
        throw new AssertionError("The package is not there");
    }

    @Test
    void a_package_at_rest_tells_nothing() throws Exception {
        UUID person = left("Länge Sedan", 3);
        UUID run = proposed(one, person);
        town.as(other, () -> erasure.approve(run));
        work.finish(town.id());
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(
                        "select package, row_to_json(i)::text from people.erasure_item i where subject_id = '" + person
                                + "'")) {
            row.next();
            assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1)).doesNotContain("Sedan", "070");
            assertThat(row.getString(2)).doesNotContain("Sedan", "070-111");
        }
    }

    @Test
    void whoever_is_held_or_touched_after_the_approval_is_kept() {
        UUID held = left("Överklagar", 3);
        UUID touched = left("Rörd", 3);
        UUID person = left("Länge Sedan", 3);
        UUID run = proposed(one, held, touched, person);
        town.as(other, () -> erasure.hold(held, false, "Ärendet är överklagat"));
        moveBack(touched, -3);
        town.as(other, () -> erasure.approve(run));
        work.finish(town.id());
        assertThat(run(one, run)).satisfies(done -> {
            assertThat(done.erased()).isEqualTo(1);
            assertThat(done.kept()).isEqualTo(2);
        });
        assertThat(rowsOf(held)).isPositive();
        assertThat(rowsOf(touched)).isPositive();
        assertThat(rowsOf(person)).isZero();
        assertThat(town.as(one, () -> erasure.propose(List.of(held)))).isZero();
    }

    @Test
    void the_database_lets_nobody_be_erased_whom_two_have_not_agreed_on_or_who_is_held() {
        UUID person = left("Länge Sedan", 3);
        UUID run = proposed(one, person);
        assertThat(deleted(person)).as("only proposed").isZero();
        town.as(other, () -> erasure.approve(run));
        assertThat(deleted(person)).as("not archived").isZero();
        asSuperuser("update people.erasure_item set state = 'archived', package = '\\x00' where subject_id = '" + person
                + "'");
        town.as(one, () -> erasure.hold(person, false, "Granskas"));
        assertThat(deleted(person)).as("held").isZero();
        assertThatThrownBy(
                        () -> town.inTenant(() -> jdbc.sql("""
                        update people.erasure_run set approved_by = proposed_by, approved_at = now() where tenant_id = ?
                        """).param(town.id()).update()))
                .rootCause()
                .hasMessageContaining("four_eyes");
    }

    private int deleted(UUID person) {
        return town.as(one, () -> jdbc.sql("delete from people.person where tenant_id = ? and id = ?")
                .params(town.id(), person)
                .update());
    }

    @Test
    void a_cut_in_the_middle_leaves_everybody_whole_or_gone_and_doing_it_again_does_the_rest() throws Exception {
        UUID first = left("A Första", 3);
        UUID second = left("B Andra", 3);
        UUID run = proposed(one, first, second);
        town.as(other, () -> erasure.approve(run));
        long before = rowsOf(second);
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement();
                ExecutorService worker = Executors.newSingleThreadExecutor()) {
            superuser.setAutoCommit(false);
            // Its package is written and its history about to go when the connection is killed.
            statement.execute("lock table people.person_history in row share mode");
            statement.execute("select 1 from people.person_history where person_id = '" + second + "' for update");
            Future<?> working = worker.submit(() -> work.finish(town.id()));
            Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> killed(superuser));
            working.get(20, TimeUnit.SECONDS);
            superuser.rollback();
        }
        assertThat(rowsOf(second)).isEqualTo(before);
        assertThat(run(one, run).waiting()).isEqualTo(1);
        assertThat(rowsOf(first)).isZero();
        work.finish(town.id());
        work.finish(town.id());
        assertThat(rowsOf(second)).isZero();
        assertThat(run(one, run).erased()).isEqualTo(2);
        assertThat(AuditRows.count(town.id(), other, second, "PERSON_ERASED")).isEqualTo(1);
    }

    /** Whoever waits for our lock. */
    private static boolean killed(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where pg_backend_pid() = any (pg_blocking_pids(pid))")) {
            return row.next();
        }
    }

    @Test
    void protected_people_are_for_two_of_their_own_handlers_and_nobody_else_meets_them() {
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID second = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID person = new TestPeople(app, town)
                .register(
                        handler,
                        "Hemlig",
                        "unit",
                        unit.toString(),
                        "protection",
                        "unknown",
                        "handlers",
                        handler.toString(),
                        "handlers",
                        second.toString());
        moveBack(person, 3);
        assertThat(due(one)).isEmpty();
        assertThat(town.browser(one).get("/people/erasure").body()).doesNotContain("Hemlig");
        assertThat(due(handler)).containsExactly(person);
        UUID run = proposed(handler, person);
        assertThat(town.as(one, erasure::runs)).isEmpty();
        assertThatThrownBy(() -> town.as(one, () -> erasure.approve(run))).isInstanceOf(RuntimeException.class);
        town.as(second, () -> erasure.approve(run));
        work.finish(town.id());
        assertThat(rowsOf(person)).isZero();
        assertThat(town.browser(one)
                        .post("/people/erasure/fetch", Map.of("run", run.toString()))
                        .statusCode())
                .isEqualTo(404);
    }
}
