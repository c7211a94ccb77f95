package se.insteg.people.documents;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG picture (ISO/IEC 15948) with what is needed to show it: no texts, times or positions, nothing after its end. */
final class BarePng {
    private static final int SIGNATURE = 8;
    private static final int CRC = 4;

    /** What is seen, and how it is to look. */
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");

    private BarePng() {}

    static byte[] of(byte[] content) throws BrokenFile {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(content.length);
        ByteBuffer in = ByteBuffer.wrap(content);
        try {
            copy(in, SIGNATURE, bare);
            boolean first = true;
            while (true) {
                int length = in.getInt();
                byte[] name = new byte[4];
                in.get(name);
                String type = new String(name, StandardCharsets.US_ASCII);
                if (length < 0 || first != type.equals("IHDR")) {
                    throw BrokenFile.picture();
                }
                if (first) {
                    Pixels.check(in.getInt(in.position()), in.getInt(in.position() + 4));
                    first = false;
                }
                if (KEPT.contains(type)) {
                    in.position(in.position() - 8);
                    copy(in, 8 + length + CRC, bare);
                } else {
                    skip(in, length + CRC);
                }
                if (type.equals("IEND")) {
                    return bare.toByteArray();
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cutShort) {
            throw BrokenFile.picture();
        }
    }

    private static void copy(ByteBuffer in, int length, ByteArrayOutputStream out) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        out.write(in.array(), in.position(), length);
        in.position(in.position() + length);
    }

    private static void skip(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        in.position(in.position() + length);
    }
}
