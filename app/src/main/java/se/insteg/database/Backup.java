package se.insteg.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies the embedded database and the secrets needed to read it into one file, while Insteg runs or not.
 *
 * <p>PostgreSQL's own way for a copy of the files of a living database (<i>Continuous Archiving, "Making a Base Backup
 * Using the Low Level API"</i>): it is told that a copy begins and ends, and its log between the two makes the copied
 * files one consistent whole. Everything acknowledged before the end is in it.
 */
public final class Backup {
    /** The first file of every backup. */
    static final String ABOUT = "insteg-backup.properties";

    static final String FORMAT = "1";

    /** What PostgreSQL makes anew at its start, or must not see again. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "global/pg_control");

    private final DataFolder folder;
    private final Path data;

    private Backup(DataFolder folder) {
        this.folder = folder;
        this.data = folder.postgres().resolve("data");
    }

    /**
     * @param file where; must not exist yet
     * @return what was done, in one sentence
     * @throws CannotStart if it could not be done, saying why
     */
    public static String write(DataFolder folder, Path file, Clock clock) throws IOException, InterruptedException {
        if (!folder.hasDatabase()) {
            throw new CannotStart("There is no embedded database in " + folder.path() + " to back up.");
        }
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new CannotStart("The file " + target + " exists already: a backup does not replace another.");
        }
        Backup backup = new Backup(folder);
        if (folder.isClaimed()) {
            int port = EmbeddedPostgres.portIn(folder)
                    .orElseThrow(() -> new CannotStart("Insteg is just starting or stopping: try again in a moment."));
            return backup.write("jdbc:postgresql://127.0.0.1:" + port + "/postgres", target, clock);
        }
        try (DataFolder claimed = folder.claim();
                EmbeddedPostgres postgres = EmbeddedPostgres.start(claimed)) {
            return backup.write(postgres.url("postgres"), target, clock);
        }
    }

    private String write(String url, Path target, Clock clock) throws IOException {
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            String done;
            try (OutputStream out = OwnerOnly.write(draft);
                    ArchiveWriter archive = new ArchiveWriter(out)) {
                archive.text(ABOUT, about(clock));
                copyOwnFiles(archive);
                copyDatabase(url, archive);
                archive.complete();
                done = "Backed up " + archive.files() + " files, " + archive.bytes() / 1_000_000 + " MB, to " + target
                        + ". It holds the keys too: keep it as secret as the data itself.";
            }
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return done;
        } catch (SQLException e) {
            throw new CannotStart("The database did not let itself be copied: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String about(Clock clock) {
        Instant made = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        return "format=" + FORMAT + "\nmade=" + made + "\npostgres=" + PostgresBinaries.BUNDLED_MAJOR + "\n";
    }

    /** Keys and passwords, and what the folder is for; not the log, nor programs. */
    private void copyOwnFiles(ArchiveWriter archive) throws IOException {
        archive.folder("secrets");
        for (Path file : Stream.concat(
                        Stream.of(folder.path().resolve("purpose")),
                        list(folder.path().resolve("secrets")).stream())
                .toList()) {
            if (Files.isRegularFile(file) && !file.toString().endsWith(".new")) {
                archive.file(nameIn(folder.path(), file), file);
            }
        }
    }

    private void copyDatabase(String url, ArchiveWriter archive) throws IOException, SQLException {
        String superuser = EmbeddedPostgres.SUPERUSER;
        try (Connection connection = DriverManager.getConnection(
                        url, superuser, folder.secrets().password(superuser));
                Statement session = connection.createStatement()) {
            // The slot, gone with this session, keeps the log from being recycled while the files are copied.
            session.execute("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
            session.execute("select pg_backup_start('insteg', fast => true)");
            archive.folder("postgres/data");
            copy(data, archive);
            archive.content("postgres/data/global/pg_control", settled(data.resolve("global/pg_control")));
            try (ResultSet end = session.executeQuery("select labelfile, spcmapfile, pg_walfile_name(lsn)"
                    + " from pg_backup_stop(wait_for_archive => false)")) {
                end.next();
                String label = end.getString(1);
                archive.text("postgres/data/backup_label", label);
                if (!end.getString(2).isBlank()) {
                    archive.text("postgres/data/tablespace_map", end.getString(2));
                }
                copyLog(firstLogFile(label), end.getString(3), archive);
            }
        }
    }

    private void copy(Path directory, ArchiveWriter archive) throws IOException {
        for (Path path : list(directory)) {
            String name = nameIn(data, path);
            if (Files.isDirectory(path)) {
                archive.folder("postgres/data/" + name);
                if (!EMPTIED.contains(name) && !path.getFileName().toString().startsWith("pgsql_tmp")) {
                    copy(path, archive);
                }
            } else if (!LEFT_OUT.contains(name)
                    && !path.getFileName().toString().startsWith("pg_internal.init")
                    && !path.getFileName().toString().startsWith("pgsql_tmp")) {
                archive.file("postgres/data/" + name, path);
            }
        }
    }

    /** The log files from the first to the last, both with them; of one timeline their names sort as they were made. */
    private void copyLog(String first, String last, ArchiveWriter archive) throws IOException {
        for (Path file : list(data.resolve("pg_wal"))) {
            String name = file.getFileName().toString();
            if (name.length() == first.length() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                archive.file("postgres/data/pg_wal/" + name, file);
            }
        }
    }

    /** {@code START WAL LOCATION: 0/2000028 (file 000000010000000000000002)}. */
    private static String firstLogFile(String label) {
        int at = label.indexOf("(file ") + "(file ".length();
        return label.substring(at, label.indexOf(')', at));
    }

    /** A small file that is rewritten in place: read until two readings agree. */
    private static byte[] settled(Path file) throws IOException {
        byte[] before = Files.readAllBytes(file);
        for (int reading = 0; reading < 100; reading++) {
            byte[] now = Files.readAllBytes(file);
            if (Arrays.equals(before, now)) {
                return now;
            }
            before = now;
        }
        throw new IOException(file + " never stood still");
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String nameIn(Path above, Path file) {
        return above.relativize(file).toString().replace('\\', '/');
    }
}
