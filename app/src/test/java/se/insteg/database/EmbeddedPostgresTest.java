package se.insteg.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database as the product starts it: with all its durability and passwords. */
class EmbeddedPostgresTest {
    @TempDir
    static Path parent;

    private static DataFolder folder;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.at(parent.resolve("Åsas \"data\" för $HOME's `kommun`"))
                .claim();
        postgres = EmbeddedPostgres.start(folder, SharedDatabase.bundled(), List.of());
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
        folder.close();
    }

    @Test
    void it_starts_in_a_folder_with_spaces_quotes_and_letters_of_any_kind() throws Exception {
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void an_acknowledged_write_is_on_the_disk() throws Exception {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            assertThat(ask("show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void values_from_statements_stay_out_of_its_log() throws Exception {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table person (name text primary key)");
            statement.execute("insert into person values ('Amina Testsson')");
            assertThatThrownBy(() -> statement.execute("insert into person values ('Amina Testsson')"))
                    .isInstanceOf(SQLException.class);
        }
        String log = Files.readString(folder.postgres().resolve("postgres.log"));
        assertThat(log).contains("duplicate key").doesNotContain("Amina");
    }

    @Test
    void nobody_enters_without_the_password() throws Exception {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), "postgres", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(Files.readAllLines(folder.postgres().resolve("data/pg_hba.conf")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void every_role_has_a_password_of_its_own() {
        assertThat(List.of(
                        postgres.password("postgres"),
                        postgres.password(DatabaseRoles.OWNER),
                        postgres.password(DatabaseRoles.APP),
                        postgres.password(DatabaseRoles.AUDIT)))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.length() == 48);
    }

    @Test
    void it_answers_on_this_computers_own_address_only() throws Exception {
        int port = EmbeddedPostgres.portIn(folder).orElseThrow();
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        for (InetAddress address : (Iterable<InetAddress>) NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())::iterator) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 500))
                        .as(address.toString())
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void only_their_owner_reads_the_folder_and_its_secrets() throws Exception {
        assertThat(rights(folder.path())).isEqualTo("rwx------");
        assertThat(rights(folder.path().resolve("secrets"))).isEqualTo("rwx------");
        assertThat(rights(folder.postgres())).isEqualTo("rwx------");
        try (var secrets = Files.list(folder.path().resolve("secrets"))) {
            assertThat(secrets).hasSizeGreaterThanOrEqualTo(4).allSatisfy(file -> assertThat(rights(file))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void another_copy_is_refused_and_told_where_the_first_one_is() throws Exception {
        folder.noteRunning("http://localhost:4711");
        assertThatThrownBy(() -> DataFolder.at(folder.path()).claim())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("already running")
                .hasMessageContaining("http://localhost:4711")
                .hasMessageContaining("process " + ProcessHandle.current().pid());
    }

    @Test
    void a_server_that_is_killed_comes_back_where_the_application_looks_for_it() throws Exception {
        ProcessHandle server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(folder.postgres().resolve("data/postmaster.pid"))
                                .getFirst()))
                .orElseThrow();
        assertThat(server.destroyForcibly()).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
            assertThat(server.isAlive()).isFalse();
            assertThat(ask("select 2")).isEqualTo("2");
        });
    }

    @Test
    void sorting_is_swedish() throws Exception {
        assertThat(ask("select string_agg(x, '' order by x) from unnest(array['ö','a','å','z','ä']) x"))
                .isEqualTo("azåäö");
    }

    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(postgres.url(), "postgres", postgres.password("postgres"));
    }

    private static String ask(String query) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
