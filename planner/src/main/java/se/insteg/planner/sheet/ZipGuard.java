package se.insteg.planner.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import se.insteg.planner.wording.Message;

/**
 * Unpacks a workbook once without keeping anything, to learn how large it really is before a parser meets it. The sizes
 * a zip file states about itself are not trusted.
 */
final class ZipGuard {
    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_UNPACKED = 1L << 30;
    private static final long LARGEST_SHARED_TEXTS = 256L << 20;
    private static final long FREE_RATIO_BELOW = 16L << 20;
    private static final long HIGHEST_RATIO = 200;

    private ZipGuard() {}

    /** @throws UnusableFile if it is another kind of zip file, or grows out of all proportion when unpacked */
    static void check(Path file, String name) throws IOException, UnusableFile {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw bomb(name);
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new UnusableFile(Message.of("file.notTable", name, "XLSB"));
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                var kind = zip.getEntry("content.xml") != null
                        ? "OpenDocument"
                        : zip.getEntry("word/document.xml") != null ? "Word" : "ZIP";
                throw new UnusableFile(Message.of("file.notTable", name, kind));
            }
            long total = 0;
            var buffer = new byte[1 << 16];
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                total += unpackedSize(zip, entries.nextElement(), LARGEST_UNPACKED - total, buffer, name);
            }
        }
    }

    private static long unpackedSize(ZipFile zip, ZipEntry entry, long allowed, byte[] buffer, String name)
            throws IOException, UnusableFile {
        long limit = entry.getName().endsWith("sharedStrings.xml") ? Math.min(allowed, LARGEST_SHARED_TEXTS) : allowed;
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            int read;
            while ((read = in.read(buffer)) >= 0) {
                size += read;
                if (size > limit || (size > FREE_RATIO_BELOW && size / packed > HIGHEST_RATIO)) {
                    throw bomb(name);
                }
            }
        }
        return size;
    }

    private static UnusableFile bomb(String name) {
        return new UnusableFile(Message.of("file.bomb", name));
    }
}
