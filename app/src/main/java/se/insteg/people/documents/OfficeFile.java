package se.insteg.people.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.insteg.people.DocumentType;

/**
 * What a text from an office program is, told by what is in its package: Word's without macros (ECMA-376), or OpenDocument's
 * text (ISO/IEC 26300) without scripts. It is looked through, never unpacked.
 */
final class OfficeFile {
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_UNFOLDED = 200L << 20;
    private static final String OPEN_DOCUMENT_TEXT = "application/vnd.oasis.opendocument.text";

    private OfficeFile() {}

    static DocumentType typeOf(byte[] content) throws BrokenFile {
        boolean word = false;
        boolean openDocument = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            long unfolded = 0;
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (runs(name)) {
                    throw new BrokenFile("people.document.file.macros");
                }
                word |= name.equals("word/document.xml");
                openDocument |= entries == 0 && name.equals("mimetype") && saysText(zip);
                unfolded += length(zip, MOST_UNFOLDED - unfolded);
                entries++;
                if (entries > MOST_ENTRIES || unfolded >= MOST_UNFOLDED) {
                    throw new BrokenFile("people.document.file.type");
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new BrokenFile("people.document.file.damaged");
        }
        if (word == openDocument) {
            throw new BrokenFile("people.document.file.type");
        }
        return word ? DocumentType.DOCX : DocumentType.ODT;
    }

    /** Macros, scripts, and things of other programs put inside. */
    private static boolean runs(String name) {
        return name.endsWith("vbaproject.bin")
                || name.startsWith("basic/")
                || name.startsWith("scripts/")
                || name.contains("/activex/")
                || (name.contains("/embeddings/") && name.endsWith(".bin"));
    }

    private static boolean saysText(ZipInputStream zip) throws IOException {
        byte[] said = zip.readNBytes(OPEN_DOCUMENT_TEXT.length());
        return new String(said, StandardCharsets.US_ASCII).equals(OPEN_DOCUMENT_TEXT) && zip.read() < 0;
    }

    /** Of the rest of the entry, until the limit is passed. */
    private static long length(ZipInputStream zip, long most) throws IOException {
        byte[] piece = new byte[1 << 14];
        long length = 0;
        for (int read = zip.read(piece); read >= 0 && length <= most; read = zip.read(piece)) {
            length += read;
        }
        return length;
    }
}
