package se.insteg.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a killed Insteg leaves in its folder does not stop the next start, and harms nobody else. */
class LeftBehindTest {
    @TempDir
    Path home;

    @Test
    void a_server_without_its_insteg_is_stopped_and_nothing_acknowledged_is_lost() throws Exception {
        long acknowledged;
        try (Writer writer = Writer.start(home)) {
            writer.awaitRows(50);
            writer.killProgram();
            acknowledged = writer.acknowledged();
        }
        ProcessHandle orphan = ProcessHandle.of(serverProcess()).orElseThrow();
        Path data = home.resolve("postgres/data");
        assertThat(PostgresProcess.serves(orphan, data)).isTrue();
        EmbeddedPostgres next = start();
        assertThat(PostgresProcess.serves(orphan, data)).isFalse();
        assertThat(Writer.rowsIn(next)).isGreaterThanOrEqualTo(acknowledged).isGreaterThanOrEqualTo(50);
        next.close();
    }

    @Test
    void a_process_file_that_now_names_somebody_else_is_removed_and_they_are_left_alone() throws Exception {
        start().close();
        Process somebody = new ProcessBuilder("sleep", "60").start();
        Files.writeString(pidFile(), somebody.pid() + "\n/somewhere/else\n1\n5432\n\n*\n");
        EmbeddedPostgres postgres = start();
        assertThat(somebody.isAlive()).isTrue();
        somebody.destroy();
        postgres.close();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_server_that_is_killed_while_it_is_being_stopped_does_not_stop_the_next_start() throws Exception {
        try (Writer writer = Writer.start(home)) {
            writer.awaitRows(5);
            writer.killProgram();
        }
        long orphan = serverProcess();
        // It cannot hear the request to stop, as one that waits for a slow disk cannot.
        new ProcessBuilder("kill", "-STOP", String.valueOf(orphan)).start().waitFor();
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<EmbeddedPostgres> next = beside.submit(this::start);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> said("pg_ctl.log").contains("waiting for server to shut down"));
            ProcessHandle.of(orphan).orElseThrow().destroyForcibly();
            EmbeddedPostgres postgres = next.get(60, TimeUnit.SECONDS);
            assertThat(Writer.rowsIn(postgres)).isGreaterThanOrEqualTo(5);
            postgres.close();
        }
    }

    private String said(String log) throws IOException {
        Path file = folder().postgres().resolve(log);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Test
    void a_process_file_cut_short_is_removed() throws Exception {
        start().close();
        Files.writeString(pidFile(), "");
        start().close();
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void a_first_start_that_was_cut_short_begins_anew() throws Exception {
        Files.createDirectories(folder().postgres().resolve("data.new/base"));
        EmbeddedPostgres postgres = start();
        DriverManager.getConnection(postgres.url(), DatabaseRoles.APP, postgres.password(DatabaseRoles.APP))
                .close();
        postgres.close();
    }

    @Test
    void data_of_another_postgresql_is_refused_with_both_versions() throws Exception {
        Path data = Files.createDirectories(folder().postgres().resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "14\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 14")
                .hasMessageContaining(
                        "this Insteg has " + SharedDatabase.bundled().major());
    }

    private DataFolder folder() {
        return DataFolder.at(home);
    }

    private EmbeddedPostgres start() throws Exception {
        return EmbeddedPostgres.start(folder(), SharedDatabase.bundled(), List.of("fsync=off"));
    }

    private Path pidFile() {
        return home.resolve("postgres/data/postmaster.pid");
    }

    private long serverProcess() throws Exception {
        return Long.parseLong(Files.readAllLines(pidFile()).getFirst());
    }
}
