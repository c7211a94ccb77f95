package se.insteg.access.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Audit;
import se.insteg.access.AuditCheck;
import se.insteg.access.Role;
import se.insteg.database.AuditConnection;
import se.insteg.database.DataFolder;
import se.insteg.database.SharedDatabase;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** The sealed log, written by the application and tampered with by somebody who has the whole database. */
@InstegTest
class SealingTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Audit audit;

    @Autowired
    Sealing sealing;

    private TestTown town;
    private UUID about;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        about = UUID.randomUUID();
    }

    private void write(int rows) {
        for (int i = 0; i < rows; i++) {
            town.inTenant(this::writeOne);
        }
    }

    private boolean writeOne() {
        audit.write(new Audit.Entry("PERSON_SHOWN", "person", about, "ärende"));
        return true;
    }

    /** Until these rows are older than everything that runs, also what other tests left running. */
    private Seal seal() {
        List<Seal> made = new ArrayList<>();
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> {
            town.inTenant(sealing::seal).ifPresent(made::add);
            return !made.isEmpty();
        });
        return made.getFirst();
    }

    private Report check() {
        return town.inTenant(() -> sealing.check(null));
    }

    private List<Report.Kind> found() {
        return check().findings().stream().map(Report.Finding::kind).toList();
    }

    private void asSuperuser(String sql, Object... parameters) {
        try (Connection superuser = DriverManager.getConnection(
                        SharedDatabase.url(), "postgres", SharedDatabase.superuserPassword());
                PreparedStatement statement = superuser.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            assertThat(statement.executeUpdate()).as(sql).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two batches of rows, sealed. */
    private void twoBatches() {
        write(3);
        assertThat(seal().rows()).isGreaterThanOrEqualTo(3);
        write(2);
        assertThat(seal().number()).isEqualTo(2);
        assertThat(check().intact()).isTrue();
    }

    private static final String ONE_ROW =
            "id = (select id from access.audit where tenant_id = ? and action = 'PERSON_SHOWN' order by id limit 1)";

    @Test
    void a_log_that_nobody_touched_is_as_it_was_written_and_newer_rows_wait() {
        twoBatches();
        write(1);
        Report report = check();
        assertThat(report.intact()).isTrue();
        assertThat(report.seals()).isEqualTo(2);
        assertThat(report.unsealed()).isEqualTo(1);
    }

    @Test
    void a_changed_row_is_found() {
        twoBatches();
        asSuperuser("update access.audit set why = 'annat' where tenant_id = ? and " + ONE_ROW, town.id(), town.id());
        assertThat(found()).containsExactly(Report.Kind.ROWS_CHANGED);
    }

    @Test
    void a_removed_row_is_found() {
        twoBatches();
        asSuperuser("delete from access.audit where tenant_id = ? and " + ONE_ROW, town.id(), town.id());
        Report report = check();
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Report.Kind.ROWS_REMOVED);
            assertThat(finding.seal()).isEqualTo(1);
            assertThat(finding.found()).isEqualTo(finding.sealed() - 1);
        });
    }

    @Test
    void an_added_row_is_found() {
        twoBatches();
        asSuperuser("""
                insert into access.audit (tenant_id, id, at, action, subject_kind, why, xid)
                select tenant_id, gen_random_uuid(), at, action, subject_kind, why, xid
                from access.audit where tenant_id = ? limit 1
                """, town.id());
        assertThat(found()).containsExactly(Report.Kind.ROWS_ADDED);
    }

    @Test
    void rows_that_changed_places_are_found_also_between_batches() {
        twoBatches();
        asSuperuser("""
                update access.audit a set at = b.at, id = gen_random_uuid()
                from (select max(at) as at from access.audit where tenant_id = ?) b
                where a.tenant_id = ? and a.
                """.strip() + ONE_ROW, town.id(), town.id(), town.id());
        assertThat(found()).containsExactly(Report.Kind.ROWS_CHANGED);
        asSuperuser(
                "update access.audit set xid = (select to_xid from access.audit_seal where tenant_id = ? and number = 1)"
                        + " where tenant_id = ? and " + ONE_ROW,
                town.id(),
                town.id(),
                town.id());
        assertThat(found()).containsExactly(Report.Kind.ROWS_REMOVED, Report.Kind.ROWS_ADDED);
    }

    @Test
    void a_seal_made_again_without_the_key_or_taken_away_is_found() {
        twoBatches();
        asSuperuser(
                "update access.audit_seal set digest = sha256('x'), mac = sha256('y') where tenant_id = ? and number = 2",
                town.id());
        assertThat(found()).containsExactly(Report.Kind.SEAL_CHANGED, Report.Kind.ROWS_CHANGED);
        asSuperuser("delete from access.audit_seal where tenant_id = ? and number = 1", town.id());
        assertThat(found()).contains(Report.Kind.SEAL_MISSING);
    }

    @Test
    void a_row_of_a_transaction_that_still_runs_is_sealed_when_it_has_ended_and_later_ones_wait_for_it()
            throws Exception {
        write(1);
        seal();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService slow = Executors.newSingleThreadExecutor()) {
            Future<Boolean> running = slow.submit(() -> town.inTenant(() -> {
                writeOne();
                written.countDown();
                return await(end);
            }));
            assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
            write(2); // later, and committed first
            assertThat(town.inTenant(sealing::seal)).isEmpty();
            end.countDown();
            running.get(20, TimeUnit.SECONDS);
        }
        assertThat(seal().rows()).isEqualTo(3);
        assertThat(check().intact()).isTrue();
    }

    @Test
    void no_row_is_left_out_of_all_batches_however_many_write_while_they_are_sealed() throws Exception {
        int writers = 4;
        int each = 40;
        long before = check().unsealed();
        List<Future<?>> writing = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            for (int i = 0; i < writers; i++) {
                writing.add(pool.submit(() -> write(each)));
            }
            while (writing.stream().anyMatch(one -> !one.isDone())) {
                town.inTenant(sealing::seal);
            }
            for (Future<?> one : writing) {
                one.get();
            }
        }
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> {
            town.inTenant(sealing::seal);
            return check().unsealed() == 0;
        });
        Report report = check();
        assertThat(report.intact()).isTrue();
        assertThat(report.rows()).isEqualTo(before + writers * each);
    }

    @Test
    void the_application_can_neither_change_a_seal_nor_say_which_transaction_a_row_belongs_to() {
        for (String forbidden : new String[] {
            "update access.audit_seal set row_count = 1",
            "delete from access.audit_seal",
            "insert into access.audit (tenant_id, id, at, action, subject_kind, why, xid)"
                    + " values (gen_random_uuid(), gen_random_uuid(), now(), 'X', 'x', 'x', '3')"
        }) {
            assertThatThrownBy(() -> town.inTenant(
                            () -> app.getBean(JdbcClient.class).sql(forbidden).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_command_line_tells_the_same_and_its_mark_can_be_compared_with_the_page() throws Exception {
        twoBatches();
        Environment settings = app.getEnvironment();
        AuditConnection reader = new AuditConnection(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("insteg.audit.username"),
                settings.getRequiredProperty("insteg.audit.password"));
        DataFolder folder = app.getBean(DataFolder.class);
        String last = check().last() instanceof Seal seal ? seal.mark() : "";
        assertThat(AuditCheck.of(reader, "", folder, Clock.systemUTC()).lines())
                .anyMatch(line -> line.contains(town.name() + ": 2 sealed batches"))
                .anyMatch(line -> line.contains("number 2") && line.endsWith(last));
        UUID reviewer = town.staff(Role.LOG_REVIEWER, null);
        assertThat(town.browser(reviewer).get("/audit/seals").body()).contains(last);
        asSuperuser("delete from access.audit where tenant_id = ? and " + ONE_ROW, town.id(), town.id());
        AuditCheck.Outcome outcome = AuditCheck.of(reader, "", folder, Clock.systemUTC());
        assertThat(outcome.intact()).isFalse();
        assertThat(outcome.lines()).anyMatch(line -> line.matches("  batch 1, .*rows were sealed.*are left"));
        assertThat(AuditCheck.of(reader, "ab".repeat(32), folder, Clock.systemUTC())
                        .lines())
                .anyMatch(line -> line.contains("not the key it was made with"));
    }

    @Test
    void the_reviewer_sees_what_the_check_found_among_their_work_and_nobody_else_does() {
        twoBatches();
        UUID reviewer = town.staff(Role.LOG_REVIEWER, null);
        assertThat(town.browser(reviewer).post("/audit/seals/check", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(town.browser(reviewer).get("/audit/seals").body()).contains("Loggen är som den skrevs");
        assertThat(town.browser(reviewer).get("/").body()).doesNotContain("Loggen är ändrad");
        asSuperuser("delete from access.audit where tenant_id = ? and " + ONE_ROW, town.id(), town.id());
        town.browser(reviewer).post("/audit/seals/check", Map.of());
        assertThat(town.browser(reviewer).get("/audit/seals").body()).contains("Rader är borttagna");
        assertThat(town.browser(reviewer).get("/").body()).contains("Loggen är ändrad");
        assertThat(town.browser(town.staff(Role.ADMINISTRATOR, null))
                        .get("/audit/seals")
                        .statusCode())
                .isEqualTo(403);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
