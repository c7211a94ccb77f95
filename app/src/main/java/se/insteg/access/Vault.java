package se.insteg.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.insteg.database.CannotStart;
import se.insteg.database.DataFolder;

/**
 * Seals what must not be readable in the database or a copy of it: AES-256-GCM, bound to the municipality, table and row
 * it was sealed for, so that a value moved to another row does not open. Also makes keyed hashes, for finding a value
 * again without storing it.
 *
 * <p>The key is 32 bytes, as 64 hexadecimal digits in {@code INSTEG_SECRET_KEY}, else a file made in the data folder.
 */
@Component
public class Vault {
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    /** After the name of the table, for the key of an envelope: never taken for its content. */
    private static final String OF_KEY = ".key";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey sealing;
    private final SecretKey hashing;

    Vault(@Value("${insteg.secret-key:}") String configured, DataFolder folder) throws IOException {
        String hex = configured.isBlank() ? folder.secrets().readOrMake("secret-key", 32) : configured.strip();
        if (!hex.matches("[0-9a-fA-F]{64}")) {
            throw new CannotStart("INSTEG_SECRET_KEY should be 64 hexadecimal digits, as from:"
                    + " openssl rand -hex 32. It has " + hex.length() + " characters.");
        }
        byte[] master = HexFormat.of().parseHex(hex);
        sealing = derived(master, "insteg sealing v1", "AES");
        hashing = derived(master, "insteg hashing v1", "HmacSHA256");
    }

    /** @param table and row where it will be stored; the same must be given to {@link #open} */
    public byte[] seal(UUID tenant, String table, UUID row, byte[] clear) {
        return sealed(sealing, place(tenant, table, row), clear);
    }

    /** @throws IllegalStateException if it was changed, or sealed for another place or with another key */
    public byte[] open(UUID tenant, String table, UUID row, byte[] sealed) {
        return opened(sealing, place(tenant, table, row), sealed);
    }

    /**
     * Something sealed under a key of its own, and that key sealed by the installation's: whoever changes the
     * installation's key seals the keys anew and leaves the contents, however large, as they are.
     */
    public record Envelope(byte[] key, byte[] content) {}

    /** As {@link #seal}, for something large. */
    public Envelope sealApart(UUID tenant, String table, UUID row, byte[] clear) {
        byte[] own = new byte[KEY_BYTES];
        RANDOM.nextBytes(own);
        return new Envelope(
                seal(tenant, table + OF_KEY, row, own),
                sealed(new SecretKeySpec(own, "AES"), place(tenant, table, row), clear));
    }

    /** @throws IllegalStateException as {@link #open} */
    public byte[] openApart(UUID tenant, String table, UUID row, Envelope envelope) {
        byte[] own = open(tenant, table + OF_KEY, row, envelope.key());
        return opened(new SecretKeySpec(own, "AES"), place(tenant, table, row), envelope.content());
    }

    private static byte[] sealed(SecretKey key, String place, byte[] clear) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            byte[] sealed = cipher(key, Cipher.ENCRYPT_MODE, nonce, place).doFinal(clear);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is missing from this Java", impossible);
        }
    }

    private static byte[] opened(SecretKey key, String place, byte[] sealed) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != VERSION) {
            throw new IllegalStateException("Not a sealed value: " + place);
        }
        try {
            return cipher(key, Cipher.DECRYPT_MODE, Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES), place)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException(
                    "The sealed value in " + place + " does not open: is INSTEG_SECRET_KEY the one it was sealed with?",
                    notOurs);
        }
    }

    /** 32 bytes that only this installation can make. @param purpose keeps hashes of one use apart from another's */
    public byte[] keyedHash(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashing);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this Java", impossible);
        }
    }

    private static Cipher cipher(SecretKey key, int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String place(UUID tenant, String table, UUID row) {
        return tenant + "|" + table + "|" + row;
    }

    private static SecretKey derived(byte[] master, String use, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(master)
                                    .thenExpand(use.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HKDF is missing from this Java", impossible);
        }
    }
}
