package se.insteg.people.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people hand them in. */
public final class TestFiles {
    /** What a camera writes of where it was. */
    public static final String POSITION = "60.7300N 15.0000E";

    private TestFiles() {}

    public static byte[] pdf() {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                        + "trailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static BufferedImage image() {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(5, 5, 30, 20);
        pen.dispose();
        return image;
    }

    private static byte[] written(String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image(), format, out);
            return out.toByteArray();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** As a telephone writes it: which side is up, where it was, a comment, and a film after the picture. */
    static byte[] photo(int orientation) {
        byte[] plain = written("jpg");
        byte[] up = Orientation.alone(orientation);
        byte[] where = POSITION.getBytes(StandardCharsets.US_ASCII);
        int length = up.length + where.length;
        ByteBuffer exif = ByteBuffer.allocate(2 + length);
        exif.putShort((short) 0xFFE1).put(up).put(where).putShort(2, (short) length);
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        photo.writeBytes(exif.array());
        photo.writeBytes(segment(0xFE, "Tagen av Selam"));
        photo.write(plain, 2, plain.length - 2);
        photo.writeBytes("ftypmp4 en film efter bilden".getBytes(StandardCharsets.US_ASCII));
        return photo.toByteArray();
    }

    private static byte[] segment(int marker, String words) {
        byte[] content = words.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    /** With a text chunk that says where, and words after its end. */
    static byte[] png() {
        byte[] plain = written("png");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        int header = 8 + 25;
        png.write(plain, 0, header);
        png.writeBytes(chunk("tEXt", "Location\0" + POSITION));
        png.write(plain, header, plain.length - header);
        png.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        return png.toByteArray();
    }

    /** A few bytes that say they are a square of so many pixels. */
    static byte[] pngOf(int side) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] size = ByteBuffer.allocate(13)
                .putInt(side)
                .putInt(side)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        png.writeBytes(chunk("IHDR", new String(size, StandardCharsets.ISO_8859_1)));
        png.writeBytes(chunk("IDAT", ""));
        png.writeBytes(chunk("IEND", ""));
        return png.toByteArray();
    }

    private static byte[] chunk(String type, String content) {
        byte[] named = (type + content).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(named.length - 4)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    /** @param entries name, content, name, content … */
    static byte[] zip(String... entries) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (int i = 0; i < entries.length; i += 2) {
                    byte[] content = entries[i + 1].getBytes(StandardCharsets.UTF_8);
                    ZipEntry entry = new ZipEntry(entries[i]);
                    if (entries[i].equals("mimetype")) {
                        CRC32 crc = new CRC32();
                        crc.update(content);
                        entry.setMethod(ZipEntry.STORED);
                        entry.setSize(content.length);
                        entry.setCrc(crc.getValue());
                    }
                    zip.putNextEntry(entry);
                    zip.write(content);
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
