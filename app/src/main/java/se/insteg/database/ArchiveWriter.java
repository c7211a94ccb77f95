package se.insteg.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Writes a backup: a tar.gz that any tool can open, whose last file lists the SHA-256 of all others. An archive without
 * that list is not whole.
 */
final class ArchiveWriter implements AutoCloseable {
    /** The list, in the form {@code sha256sum --check} reads. */
    static final String LIST = "SHA256SUMS";

    private final TarArchiveOutputStream tar;
    private final StringBuilder list = new StringBuilder();
    private int files;
    private long bytes;

    ArchiveWriter(OutputStream out) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED); // the database's downtime is nought, but its disk is busy meanwhile
            }
        };
        tar = new TarArchiveOutputStream(packed, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    void folder(String name) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name + "/");
        entry.setMode(040700);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    void text(String name, String content) throws IOException {
        content(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void content(String name, byte[] content) throws IOException {
        begin(name, content.length);
        tar.write(content);
        end(name, Sha256.of(content));
    }

    /**
     * Copies a file that the database may be writing to: as many bytes as it had at first, and zeros where it has since
     * become shorter; PostgreSQL's log puts either right. A file that is gone is left out.
     */
    void file(String name, Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long size = Files.size(file);
            begin(name, size);
            MessageDigest digest = Sha256.digest();
            byte[] buffer = new byte[1 << 16];
            long left = size;
            while (left > 0) {
                int wanted = (int) Math.min(buffer.length, left);
                int read = in.readNBytes(buffer, 0, wanted);
                Arrays.fill(buffer, read, wanted, (byte) 0);
                tar.write(buffer, 0, wanted);
                digest.update(buffer, 0, wanted);
                left -= wanted;
            }
            end(name, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchFileException dropped) {
            // A table or index was dropped after its folder was listed.
        }
    }

    private void begin(String name, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(0100600);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
        files++;
        bytes += size;
    }

    private void end(String name, String sha256) throws IOException {
        tar.closeArchiveEntry();
        list.append(sha256).append("  ").append(name).append('\n');
    }

    int files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    /** Adds the list: from here on the archive is whole. */
    void complete() throws IOException {
        text(LIST, list.toString());
        tar.finish();
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
