package se.insteg.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A file that pages refer to, ready to send.
 *
 * @param name such as "insteg.css"
 * @param mediaType such as "text/css;charset=UTF-8"
 * @param content as it is
 * @param gzipped the same, compressed as hard as gzip can
 * @param fingerprint of the content; part of the address, so that a browser may keep the file for a year
 */
record Asset(String name, String mediaType, byte[] content, byte[] gzipped, String fingerprint) {

    static Asset of(String name, byte[] content) {
        return new Asset(name, mediaTypeOf(name), content, gzip(content), fingerprint(content));
    }

    private static String mediaTypeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml;charset=UTF-8";
            case "txt" -> "text/plain;charset=UTF-8";
            default -> throw new IllegalArgumentException("No media type is known for " + name);
        };
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String fingerprint(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
