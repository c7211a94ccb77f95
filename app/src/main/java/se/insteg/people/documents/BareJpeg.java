package se.insteg.people.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG picture (ITU-T T.81) with what is needed to show it. What a camera writes beside it, where it was and whose it is,
 * is left out, and so is whatever follows the picture; which side is up is kept, since it is shown by it.
 */
final class BareJpeg {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COLOUR_PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;

    private final byte[] in;
    private final ByteArrayOutputStream out;
    private int at = 2;

    private BareJpeg(byte[] in) {
        this.in = in;
        this.out = new ByteArrayOutputStream(in.length);
    }

    static byte[] of(byte[] content) throws BrokenFile {
        try {
            return new BareJpeg(content).bare();
        } catch (IndexOutOfBoundsException cutShort) {
            throw BrokenFile.picture();
        }
    }

    private byte[] bare() throws BrokenFile {
        marker(START);
        boolean sized = false;
        while (true) {
            int marker = nextMarker();
            if (marker == END) {
                if (!sized) {
                    throw BrokenFile.picture();
                }
                marker(END);
                return out.toByteArray();
            }
            int length = word(at);
            if (length < 2 || at + length > in.length) {
                throw BrokenFile.picture();
            }
            if (isSize(marker)) {
                Pixels.check(word(at + 5), Math.max(1, word(at + 3))); // a height of 0 is told later in the picture
                sized = true;
            }
            if (marker == EXIF) {
                writeOrientation(Orientation.of(Arrays.copyOfRange(in, at + 2, at + length)));
            } else if (isKept(marker)) {
                marker(marker);
                out.write(in, at, length);
            }
            at += length;
            if (marker == SCAN) {
                copyScan();
            }
        }
    }

    private static boolean isSize(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private boolean isKept(int marker) {
        if (marker == COLOUR_PROFILE) {
            return begins("ICC_PROFILE\0");
        }
        if (marker == ADOBE) {
            return begins("Adobe"); // tells how colours are to be understood
        }
        return marker == JFIF || (marker != COMMENT && (marker < JFIF || marker > LAST_APPLICATION));
    }

    private boolean begins(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.equals(in, at + 2, Math.min(in.length, at + 2 + bytes.length), bytes, 0, bytes.length);
    }

    /** To after the code of the next marker; fill bytes before it are skipped. */
    private int nextMarker() throws BrokenFile {
        if (octet(at) != 0xFF) {
            throw BrokenFile.picture();
        }
        while (octet(at) == 0xFF) {
            at++;
        }
        return octet(at++);
    }

    /** The compressed lines, until a marker that is neither a stuffed byte nor a restart. */
    private void copyScan() {
        int from = at;
        while (!(octet(at) == 0xFF
                && octet(at + 1) != 0
                && octet(at + 1) != 0xFF
                && (octet(at + 1) < 0xD0 || octet(at + 1) > 0xD7))) {
            at++;
        }
        out.write(in, from, at - from);
    }

    private void writeOrientation(int orientation) {
        if (orientation > 1) {
            marker(EXIF);
            out.writeBytes(Orientation.alone(orientation));
        }
    }

    private void marker(int code) {
        out.write(0xFF);
        out.write(code);
    }

    private int octet(int place) {
        return in[place] & 0xFF;
    }

    private int word(int place) {
        return octet(place) << 8 | octet(place + 1);
    }
}
