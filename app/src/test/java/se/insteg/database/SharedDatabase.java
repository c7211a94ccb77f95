package se.insteg.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One PostgreSQL per test run, made anew in target/ and shared by every Spring context. The application meets it as a
 * municipality's own: by configuration, with separate users for owner, application and audit reader.
 *
 * <p>{@code -Dinsteg.test.postgres=/usr/lib/postgresql/15/bin} takes that PostgreSQL instead of the bundled one. Nothing
 * here outlives the run, so it does not wait for the disk; the product does.
 */
public final class SharedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    /** Of this test program alone: several run at a time. */
    private static final Path HOME = TARGET.resolve(System.getProperty("insteg.test.database", "shared-database"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("shared test database", properties()));
    }

    private static Map<String, Object> properties() {
        EmbeddedPostgres postgres = Started.POSTGRES;
        return Map.of(
                "insteg.home",
                HOME.toString(),
                "spring.datasource.url",
                postgres.url(),
                "spring.datasource.username",
                DatabaseRoles.APP,
                "spring.datasource.password",
                postgres.password(DatabaseRoles.APP),
                "spring.datasource.hikari.maximum-pool-size",
                "8",
                "spring.datasource.hikari.minimum-idle",
                "1",
                "spring.flyway.user",
                DatabaseRoles.OWNER,
                "spring.flyway.password",
                postgres.password(DatabaseRoles.OWNER),
                "insteg.audit.username",
                DatabaseRoles.AUDIT,
                "insteg.audit.password",
                postgres.password(DatabaseRoles.AUDIT));
    }

    /** The bundled programs, unpacked into target/ by the first test program that needs them. */
    static synchronized PostgresBinaries bundled() throws IOException {
        Path lock = Files.createDirectories(TARGET).resolve("postgresql-18.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            return PostgresBinaries.bundled(TARGET.resolve("postgresql-18"));
        }
    }

    private static PostgresBinaries chosen() throws IOException {
        String installed = System.getProperty("insteg.test.postgres", "");
        return installed.isEmpty()
                ? bundled()
                : new PostgresBinaries(Path.of(installed), majorVersion(Path.of(installed)));
    }

    private static int majorVersion(Path bin) throws IOException {
        Process asked = new ProcessBuilder(bin.resolve("postgres").toString(), "--version").start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Integer.parseInt(answer.replaceFirst("(?s)\\D*(\\d+).*", "$1")); // postgres (PostgreSQL) 15.18
    }

    /** Runs as the owner of all tables: for what a test must look at or break behind the application's back. */
    public static String ownerPassword() {
        return Started.POSTGRES.password(DatabaseRoles.OWNER);
    }

    /** Passes every wall: for a test that does what whoever has the whole database could do. */
    public static String superuserPassword() {
        return Started.POSTGRES.password(EmbeddedPostgres.SUPERUSER);
    }

    public static String url() {
        return Started.POSTGRES.url();
    }

    /** The first test that needs it waits for its start; it stops with the test run. */
    private static final class Started {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                PostgresBinaries binaries = chosen();
                DataFolder folder = DataFolder.at(HOME).claim();
                EmbeddedPostgres.endLeftIn(folder, binaries);
                PostgresBinaries.delete(folder.postgres());
                EmbeddedPostgres postgres = EmbeddedPostgres.start(
                        folder, binaries, List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder)));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static void stop(EmbeddedPostgres postgres, DataFolder folder) {
            try {
                postgres.close();
                folder.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
