package se.insteg.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Insteg, or Insteg and its database, are killed without warning in the middle of an import: all of it is there, or nothing. */
@Tag("long")
class ImportKillTest {
    private static final int ROUNDS = 8;

    @TempDir
    Path home;

    @Test
    void an_import_that_is_killed_is_there_whole_or_not_at_all_and_can_be_taken_up_again() throws Exception {
        Random random = new Random(20261122);
        List<Long> counted = new ArrayList<>();
        boolean interrupted = false;
        boolean cutShort = false;
        for (int round = 0; round < ROUNDS; round++) {
            Process program = start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
                String line = out.readLine();
                while (line != null && !line.equals("CONFIRMED")) {
                    interrupted |= line.contains("INTERRUPTED");
                    line = out.readLine();
                }
                assertThat(line).as("round " + round).isEqualTo("CONFIRMED");
                TimeUnit.MILLISECONDS.sleep(random.nextInt(2_500));
            } finally {
                if (round % 2 == 1) {
                    killServer();
                }
                program.destroyForcibly().waitFor();
            }
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.start(DataFolder.at(home), SharedDatabase.bundled(), List.of());
            long people = count(postgres, "select count(*) from people.person");
            long done = count(postgres, "select count(*) from imports.batch where state = 'done'");
            cutShort |= count(postgres, "select count(*) from imports.batch where state = 'applying'") > 0;
            assertThat(people).as("round " + round).isEqualTo(done * ImportProgram.ROWS);
            assertThat(count(postgres, "select count(*) from people.person_history"))
                    .isEqualTo(people);
            assertThat(count(postgres, "select count(*) from people.name_word")).isEqualTo(people);
            assertThat(count(postgres, "select count(*) from access.audit where action = 'PERSON_REGISTERED'"))
                    .isEqualTo(people);
            counted.add(people);
            postgres.close();
        }
        assertThat(cutShort).as("somebody was killed in the middle: " + counted).isTrue();
        assertThat(interrupted).as("and the next start said so").isTrue();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dlogback.configurationFile=logback-command.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProgram.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void killServer() throws IOException {
        long server = Long.parseLong(
                Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).getFirst());
        ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static long count(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.url(), EmbeddedPostgres.SUPERUSER, postgres.password(EmbeddedPostgres.SUPERUSER));
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
