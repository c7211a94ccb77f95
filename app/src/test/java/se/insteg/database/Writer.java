package se.insteg.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program of its own that starts the embedded database as the product does and writes rows as fast as they are
 * acknowledged, telling of each; made to be killed.
 */
final class Writer implements AutoCloseable {
    private final Process program;
    private final Path home;
    private final AtomicLong acknowledged = new AtomicLong();
    private final Thread listener;

    private Writer(Process program, Path home) {
        this.program = program;
        this.home = home;
        listener = Thread.ofPlatform().daemon().start(this::listen);
    }

    static Writer start(Path home) throws IOException {
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dlogback.configurationFile=logback-command.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Writer(program, home);
    }

    public static void main(String[] arguments) throws Exception {
        DataFolder folder = DataFolder.at(Path.of(arguments[0])).claim();
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, SharedDatabase.bundled(), List.of());
        while (true) {
            try {
                write(postgres);
            } catch (SQLException serverIsGone) {
                // It is raised again; carry on where the table ends.
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static void write(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists written (n bigint primary key, filler text)");
            long next = rows(statement) + 1;
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into written values (?, repeat('insteg', 50))")) {
                for (; ; next++) {
                    insert.setLong(1, next);
                    insert.executeUpdate();
                    System.out.println(next);
                }
            }
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.url(), EmbeddedPostgres.SUPERUSER, postgres.password(EmbeddedPostgres.SUPERUSER));
    }

    /** How many rows are in the table, which must be the numbers from 1 on without a gap. */
    static long rowsIn(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            return rows(statement);
        }
    }

    private static long rows(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("select count(*), coalesce(max(n), 0) from written")) {
            answer.next();
            if (answer.getLong(1) != answer.getLong(2)) {
                throw new IllegalStateException(answer.getLong(1) + " rows, the last is " + answer.getLong(2));
            }
            return answer.getLong(1);
        }
    }

    private void listen() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = out.readLine()) != null) {
                acknowledged.set(Long.parseLong(line));
            }
        } catch (IOException | NumberFormatException lastLineCutShort) {
            // It was killed in the middle of a word.
        }
    }

    /** The last row the writer was told is stored. */
    long acknowledged() throws InterruptedException {
        if (!program.isAlive()) {
            listener.join();
        }
        return acknowledged.get();
    }

    void awaitRows(long more) {
        long from = acknowledged.get();
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> acknowledged.get() >= from + more);
    }

    void killProgram() throws InterruptedException {
        program.destroyForcibly().waitFor();
    }

    void killServer() throws IOException {
        long server = Long.parseLong(
                Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).getFirst());
        ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws InterruptedException {
        killProgram();
    }
}
