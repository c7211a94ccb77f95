package se.insteg.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A PostgreSQL of our own in a folder: durable, password-protected, on 127.0.0.1 only.
 *
 * <p>One copy at a time: a lock file is held while it runs. A server left behind by a killed process is ended first.
 */
final class EmbeddedPostgres implements AutoCloseable {
    /** The cluster's superuser; the application never connects as it. */
    static final String SUPERUSER = "postgres";

    private final Path home;
    private final Path binaries;
    private final Path data;
    private final FileChannel lock;
    private final int port;
    private final String password;

    EmbeddedPostgres(Path folder) throws IOException, InterruptedException {
        home = folder.toAbsolutePath();
        Files.createDirectories(home);
        lock = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            throw new IllegalStateException("Another running copy of Insteg uses " + home);
        }
        binaries = unpack();
        data = home.resolve("data");
        Path passwordFile = home.resolve("superuser-password");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            Files.writeString(passwordFile, newPassword());
            run(List.of(
                    "initdb",
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--locale-provider=icu",
                    "--icu-locale=sv-SE",
                    "--pgdata=" + data));
        }
        password = Files.readString(passwordFile).strip();
        if (Files.exists(data.resolve("postmaster.pid"))) {
            try {
                run(List.of("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop"));
            } catch (IOException stale) {
                // The file outlived its process; starting sorts that out.
            }
        }
        port = freePort();
        run(List.of(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-t",
                "120",
                "-l",
                home.resolve("postgres.log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c timezone=UTC",
                "start"));
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run(List.of("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop"));
        lock.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        List<String> full = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            full.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        full.add(binaries.resolve("bin").resolve(command.getFirst()).toString());
        full.addAll(command.subList(1, command.size()));
        Path output = home.resolve(command.getFirst() + ".log");
        Process process = new ProcessBuilder(full)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(command.getFirst() + " ended with " + code + ": " + Files.readString(output));
        }
    }

    private Path unpack() throws IOException {
        Path folder = home.resolve("postgresql-18");
        if (Files.exists(folder.resolve(".complete"))) {
            return folder;
        }
        String archive = "/postgres-linux-x86_64.txz";
        try (InputStream in = EmbeddedPostgres.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new IOException("No bundled PostgreSQL for this computer: " + archive);
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
                TarArchiveEntry entry;
                while ((entry = tar.getNextEntry()) != null) {
                    place(tar, entry, folder);
                }
            }
        }
        Files.createFile(folder.resolve(".complete"));
        return folder;
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
            Files.deleteIfExists(file);
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            file.toFile().setExecutable(true, true);
        }
    }
}
