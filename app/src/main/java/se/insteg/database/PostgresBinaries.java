package se.insteg.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs: those bundled with Insteg, unpacked once, or those of an installation.
 *
 * @param bin the folder with {@code initdb}, {@code pg_ctl} and {@code postgres}
 * @param major their version; another major version cannot read the same files
 */
record PostgresBinaries(Path bin, int major) {
    /** What postgres-binaries.version in the parent POM brings. */
    static final int BUNDLED_MAJOR = 18;

    Path program(String name) {
        return bin.resolve(name);
    }

    /** Unpacks the bundled programs into the folder, unless a complete copy is there. */
    static PostgresBinaries bundled(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("bin"))) {
            // Moved into place when complete, so that a copy cut short by a power failure is never used.
            Path draft = folder.resolveSibling(folder.getFileName() + ".unpacking");
            delete(draft);
            unpack(archive(), draft);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder.resolve("bin"), BUNDLED_MAJOR);
    }

    private static String archive() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String cpu = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = cpu.equals("aarch64") || cpu.equals("arm64");
        String system = os.contains("mac") ? "darwin" : os.contains("windows") ? "windows" : "linux";
        return "/postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new CannotStart(
                        "This build of Insteg has no PostgreSQL for this computer (" + archive.substring(1)
                                + "): build it here with ./insteg, or use a PostgreSQL of your own (SPRING_DATASOURCE_URL).");
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
                TarArchiveEntry entry;
                while ((entry = tar.getNextEntry()) != null) {
                    place(tar, entry, folder);
                }
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("The bundled PostgreSQL names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true, true)) {
            throw new IOException("Cannot make " + file + " executable");
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (var all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
