package se.insteg.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in the data folder: durable (every acknowledged write survives a power cut), password for every
 * role, on 127.0.0.1 only.
 *
 * <p>What a killed process left behind is put right at the next start: a server without its Insteg is stopped, a process
 * file that names somebody else is removed, and PostgreSQL replays its own log.
 */
final class EmbeddedPostgres implements AutoCloseable {
    /** The cluster's superuser; the application never connects as it. */
    static final String SUPERUSER = "postgres";

    static final String DATABASE = "insteg";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Logger PROGRESS = LoggerFactory.getLogger("insteg.progress");
    private static final String DATA = "data";
    private static final String LOG_FILE = "postgres.log";
    private static final long LOG_KEPT_BYTES = 5_000_000;
    private static final int TRIES = 5;

    private final Path home;
    private final Secrets secrets;
    private final PostgresProgram programs;
    private final List<String> settings;
    private volatile int port;
    private volatile boolean closing;

    private EmbeddedPostgres(Path home, Secrets secrets, PostgresProgram programs, List<String> settings) {
        this.home = home;
        this.secrets = secrets;
        this.programs = programs;
        this.settings = settings;
    }

    /** Starts the database of a data folder that this process has claimed, making it the first time. */
    static EmbeddedPostgres start(DataFolder folder) throws IOException, InterruptedException {
        return start(folder, bundledIn(folder), List.of());
    }

    /** The bundled programs, unpacked into the folder when they are not there yet. */
    static PostgresBinaries bundledIn(DataFolder folder) throws IOException {
        OwnerOnly.createFolders(folder.postgres());
        return PostgresBinaries.bundled(folder.postgres().resolve("postgresql-" + PostgresBinaries.BUNDLED_MAJOR));
    }

    /**
     * @param binaries which PostgreSQL, at least 15
     * @param settings PostgreSQL settings ({@code name=value}) beyond ours
     */
    static EmbeddedPostgres start(DataFolder folder, PostgresBinaries binaries, List<String> settings)
            throws IOException, InterruptedException {
        Path home = folder.postgres();
        OwnerOnly.createFolders(home);
        EmbeddedPostgres postgres =
                new EmbeddedPostgres(home, folder.secrets(), new PostgresProgram(binaries, home), settings);
        postgres.makeIfMissing();
        postgres.endWhatWasLeft();
        postgres.launch();
        DatabaseRoles.make(postgres);
        return postgres;
    }

    /** Stops a server that a killed Insteg left running in the folder, if there is one. */
    static void endLeftIn(DataFolder folder, PostgresBinaries binaries) throws IOException, InterruptedException {
        Path home = folder.postgres();
        new EmbeddedPostgres(home, folder.secrets(), new PostgresProgram(binaries, home), List.of()).endWhatWasLeft();
    }

    private void makeIfMissing() throws IOException, InterruptedException {
        Path data = home.resolve(DATA);
        Path version = data.resolve("PG_VERSION");
        if (Files.exists(version)) {
            refuseOtherVersion(Files.readString(version).strip());
            return;
        }
        PROGRESS.info("  making the database (the first time only)");
        // Made beside and moved into place when complete: a first start cut short begins anew.
        Path draft = home.resolve("data.new");
        PostgresBinaries.delete(draft);
        secrets.password(SUPERUSER);
        programs.run(
                "initdb",
                "--username=" + SUPERUSER,
                "--pwfile=" + home.relativize(secrets.passwordFile(SUPERUSER)),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=sv-SE",
                "--pgdata=" + draft.getFileName());
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersion(String made) {
        String mine = String.valueOf(programs.binaries().major());
        if (!made.equals(mine)) {
            throw new CannotStart(
                    "The data in " + home + " was made with PostgreSQL " + made + ", and this Insteg has " + mine
                            + ": start the Insteg that made it, or restore a backup into an empty folder with that one.");
        }
    }

    /**
     * A file that names a server which has ended is left as it is: PostgreSQL learns from it whether some process of that
     * server still holds its memory, and then refuses to start beside it.
     */
    private void endWhatWasLeft() throws IOException, InterruptedException {
        Path data = home.resolve(DATA);
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.exists(pidFile) && numberIn(pidFile).isEmpty()) {
            Files.delete(pidFile); // cut short: PostgreSQL would not start
            return;
        }
        Optional<ProcessHandle> named = processIn(pidFile);
        if (named.isEmpty()) {
            return;
        }
        ProcessHandle process = named.get();
        if (PostgresProcess.serves(process, data)) {
            LOG.info("Stopping the database server that an earlier Insteg left behind, process {}", process.pid());
            stop(process);
        } else {
            // The number has since been given to another program; PostgreSQL would take that for itself.
            Files.deleteIfExists(pidFile);
        }
    }

    private void stop(ProcessHandle server) throws IOException, InterruptedException {
        try {
            programs.run("pg_ctl", "-D", DATA, "-m", "fast", "-w", "-t", "60", "stop");
        } catch (PostgresProgram.Failed e) {
            if (PostgresProcess.serves(server, home.resolve(DATA))) {
                throw e;
            }
            // It was killed while it was being stopped, and so could not tidy up after itself: it has ended all the
            // same.
            LOG.info("Process {} ended without stopping in order", server.pid());
        }
    }

    /** The port of the server at work in the folder, also when another process started it. */
    static Optional<Integer> portIn(DataFolder folder) throws IOException {
        Path pidFile = folder.postgres().resolve(DATA).resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readString(pidFile, StandardCharsets.ISO_8859_1)
                .lines()
                .skip(3)
                .findFirst()
                .map(line -> Integer.valueOf(line.strip()));
    }

    private static Optional<ProcessHandle> processIn(Path pidFile) throws IOException {
        return Files.exists(pidFile) ? numberIn(pidFile).flatMap(ProcessHandle::of) : Optional.empty();
    }

    private static Optional<Long> numberIn(Path pidFile) throws IOException {
        String first = Files.readString(pidFile, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        try {
            return Optional.of(Long.parseLong(first.strip()));
        } catch (NumberFormatException cutShort) {
            return Optional.empty();
        }
    }

    private void launch() throws IOException, InterruptedException {
        keepLogShort();
        for (int attempt = 1; ; attempt++) {
            // After a fall it must come back where the application looks for it.
            int wanted = port == 0 ? freePort() : port;
            try {
                programs.run(
                        "pg_ctl", "-D", DATA, "-w", "-t", "300", "-l", LOG_FILE, "-o", serverOptions(wanted), "start");
                port = wanted;
                break;
            } catch (PostgresProgram.Failed e) {
                // The port was taken in between, or processes of a killed server have not all ended yet.
                if (attempt == TRIES) {
                    throw new CannotStart(
                            "The embedded database did not start; its own words are in " + home.resolve(LOG_FILE) + ".",
                            e);
                }
                Thread.sleep(500L * attempt);
            }
        }
        Optional<ProcessHandle> server = processIn(home.resolve(DATA).resolve("postmaster.pid"));
        server.ifPresent(process -> process.onExit().thenRun(this::raiseAgain));
    }

    /** The server ended although nobody asked it to: somebody killed it, or the system ran out of memory. */
    private void raiseAgain() {
        if (closing) {
            return;
        }
        LOG.warn("The embedded database ended unexpectedly; starting it again");
        try {
            endWhatWasLeft();
            launch();
            LOG.warn("The embedded database is back");
        } catch (IOException | CannotStart e) {
            LOG.error("The embedded database could not be started again: stop Insteg and start it anew", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String serverOptions(int wanted) {
        StringBuilder options = new StringBuilder("-p " + wanted);
        for (String setting : SETTINGS) {
            options.append(" -c ").append(setting);
        }
        for (String setting : settings) {
            options.append(" -c ").append(setting);
        }
        return options.toString();
    }

    /**
     * Nobody but this computer reaches it. Statements and the values in them stay out of its log: they may hold personal
     * data.
     */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC",
            "lc_messages=C",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_parameter_max_length_on_error=0");

    private void keepLogShort() throws IOException {
        Path log = home.resolve(LOG_FILE);
        if (Files.exists(log) && Files.size(log) > LOG_KEPT_BYTES) {
            Files.move(log, home.resolve(LOG_FILE + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return url(DATABASE);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String password(String role) {
        return secrets.password(role);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closing = true;
        programs.run("pg_ctl", "-D", DATA, "-m", "fast", "-w", "-t", "60", "stop");
    }
}
