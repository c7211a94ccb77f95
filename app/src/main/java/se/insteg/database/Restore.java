package se.insteg.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data folder out of a backup. The file is read through and checked before anything in the folder is touched, and
 * what was there is moved aside, never overwritten.
 */
public final class Restore {
    private static final List<String> PARTS = List.of("purpose", "secrets", "postgres/data");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private Restore() {}

    /**
     * @param replace whether data in the folder may be moved aside, and a copy of Insteg that uses it be stopped
     * @return what was done, in a few sentences
     * @throws CannotStart if it could not be done, saying why
     */
    public static String read(DataFolder folder, Path file, boolean replace, Clock clock)
            throws IOException, InterruptedException {
        Properties about = verify(file);
        boolean stopped = replace && folder.isClaimed();
        if (stopped) {
            folder.stopOther();
        }
        try (DataFolder claimed = folder.claim()) {
            EmbeddedPostgres.endLeftIn(claimed, EmbeddedPostgres.bundledIn(claimed));
            boolean occupied =
                    PARTS.stream().anyMatch(part -> Files.exists(folder.path().resolve(part)));
            if (occupied && !replace) {
                throw new CannotStart("The folder " + folder.path()
                        + " holds data already: give --replace to move that aside, or another folder with --data.");
            }
            Path fresh = folder.restoring();
            PostgresBinaries.delete(fresh);
            OwnerOnly.createFolders(fresh);
            unpack(file, fresh);
            Path aside = occupied ? moveAside(folder, clock) : null;
            OwnerOnly.createFolders(folder.postgres());
            for (String part : PARTS) {
                move(fresh.resolve(part), folder.path().resolve(part));
            }
            PostgresBinaries.delete(fresh);
            // PostgreSQL replays its log here; a backup that does not start is found out now, not when it is needed.
            EmbeddedPostgres.start(claimed).close();
            return "Restored the backup made " + about.getProperty("made") + " into " + folder.path()
                    + "; the database starts."
                    + (aside == null ? "" : " What was there before is in " + aside + ".")
                    + (stopped ? " The Insteg that ran there was stopped first: start it again." : "");
        }
    }

    private static Path moveAside(DataFolder folder, Clock clock) throws IOException {
        Path aside =
                folder.path().resolve("replaced-" + LocalDateTime.now(clock).format(STAMP));
        OwnerOnly.createFolders(aside);
        OwnerOnly.createFolders(aside.resolve("postgres"));
        for (String part : PARTS) {
            move(folder.path().resolve(part), aside.resolve(part));
        }
        return aside;
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Reads the whole archive and compares every file with the list at its end. */
    private static Properties verify(Path file) throws IOException {
        Map<String, String> found = new HashMap<>();
        Properties about = new Properties();
        String list = null;
        try (GZIPInputStream packed = unpacking(file);
                TarArchiveInputStream archive = open(packed)) {
            TarArchiveEntry entry;
            while ((entry = archive.getNextEntry()) != null) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (!entry.isFile() || !isOurs(entry.getName())) {
                    throw notWhole(file, "it holds \"" + entry.getName() + "\", which no backup does", null);
                }
                if (entry.getName().equals(ArchiveWriter.LIST)) {
                    list = new String(archive.readAllBytes(), StandardCharsets.UTF_8);
                    continue;
                }
                DigestInputStream content = new DigestInputStream(archive, Sha256.digest());
                if (entry.getName().equals(Backup.ABOUT)) {
                    about.load(content);
                }
                content.transferTo(OutputStream.nullOutputStream());
                found.put(
                        entry.getName(),
                        HexFormat.of().formatHex(content.getMessageDigest().digest()));
            }
            // what fills up between files is in no list; gzip's own checksum, compared at its very end, has it too
            packed.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException e) {
            throw new CannotStart("There is no file " + file.toAbsolutePath() + ".", e);
        } catch (IOException e) {
            throw notWhole(file, String.valueOf(e.getMessage()), e);
        }
        refuseOtherFormat(file, about);
        if (list == null) {
            throw notWhole(file, "its end is missing", null);
        }
        for (String line : list.lines().toList()) {
            String name = line.substring(66);
            if (!line.substring(0, 64).equals(found.remove(name))) {
                throw notWhole(file, name + " is missing or changed", null);
            }
        }
        if (!found.isEmpty()) {
            throw notWhole(
                    file, "its list does not name " + found.keySet().iterator().next(), null);
        }
        return about;
    }

    private static void refuseOtherFormat(Path file, Properties about) {
        if (!Backup.FORMAT.equals(about.getProperty("format"))) {
            throw new CannotStart(file + " is not a backup that this Insteg understands.");
        }
        String postgres = about.getProperty("postgres", "");
        if (!postgres.equals(String.valueOf(PostgresBinaries.BUNDLED_MAJOR))) {
            throw new CannotStart(file + " was made with PostgreSQL " + postgres + ", and this Insteg has "
                    + PostgresBinaries.BUNDLED_MAJOR + ": restore it with the Insteg that made it.");
        }
    }

    private static boolean isOurs(String name) {
        Path path = Path.of(name);
        boolean inside = !path.isAbsolute() && path.equals(path.normalize()) && !path.startsWith("..");
        return inside
                && (name.equals(Backup.ABOUT)
                        || name.equals(ArchiveWriter.LIST)
                        || PARTS.stream().anyMatch(path::startsWith));
    }

    private static CannotStart notWhole(Path file, String why, @Nullable IOException cause) {
        String sentence = file + " is not a whole backup of Insteg (" + why + "); nothing was changed.";
        return cause == null ? new CannotStart(sentence) : new CannotStart(sentence, cause);
    }

    private static void unpack(Path file, Path into) throws IOException {
        try (TarArchiveInputStream archive = open(unpacking(file))) {
            TarArchiveEntry entry;
            while ((entry = archive.getNextEntry()) != null) {
                Path path = into.resolve(entry.getName()).normalize();
                if (!path.startsWith(into)) {
                    throw new IOException("The archive names a file outside the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    folders(path, into);
                    continue;
                }
                folders(path.resolveSibling("."), into);
                try (OutputStream out = OwnerOnly.write(path)) {
                    archive.transferTo(out);
                }
                if (!entry.getName().startsWith("postgres/")) {
                    force(path); // PostgreSQL does so itself with its own
                }
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private static void folders(Path folder, Path within) throws IOException {
        Path relative = within.relativize(folder.normalize());
        Path path = within;
        for (Path part : relative) {
            path = path.resolve(part);
            OwnerOnly.createFolders(path);
        }
    }

    private static TarArchiveInputStream open(GZIPInputStream packed) throws IOException {
        return new TarArchiveInputStream(packed, StandardCharsets.UTF_8.name());
    }

    private static GZIPInputStream unpacking(Path file) throws IOException {
        InputStream packed = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return new GZIPInputStream(packed, 1 << 16);
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }
}
