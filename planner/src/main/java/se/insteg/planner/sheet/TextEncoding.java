package se.insteg.planner.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is encoded, told from its bytes: by its byte order mark, else by the zero bytes of UTF-16, else UTF-8
 * if every byte fits, else Windows-1252 as older Excel saves it.
 *
 * @param charset the encoding
 * @param markLength length of the byte order mark in bytes, 0 without one
 */
record TextEncoding(Charset charset, int markLength) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 8192;

    static TextEncoding of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(fitsUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252, 3);
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        var wide = wideWithoutMark(start);
        if (wide != null) {
            return new TextEncoding(wide, 0);
        }
        return new TextEncoding(fitsUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252, 0);
    }

    boolean isUnicode() {
        return !charset.equals(WINDOWS_1252);
    }

    Reader open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        try {
            in.skipNBytes(markLength);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Western text in UTF-16 has a zero in nearly every second byte; no other text has. */
    private static @Nullable Charset wideWithoutMark(byte[] bytes) {
        int pairs = bytes.length / 2;
        int zeroFirst = 0;
        int zeroSecond = 0;
        for (int i = 0; i < pairs; i++) {
            zeroFirst += bytes[2 * i] == 0 ? 1 : 0;
            zeroSecond += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 4) {
            return null;
        }
        if (zeroSecond > pairs * 2 / 5 && zeroFirst < pairs / 20 + 1) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeroFirst > pairs * 2 / 5 && zeroSecond < pairs / 20 + 1) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static boolean fitsUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var chars = CharBuffer.allocate(1 << 16);
        try (var channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                if (decoder.decode(bytes, chars, end).isError()) {
                    return false;
                }
                chars.clear();
                bytes.compact();
            }
            return !decoder.flush(chars).isError();
        }
    }
}
