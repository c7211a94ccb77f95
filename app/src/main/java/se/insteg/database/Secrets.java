package se.insteg.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Passwords and keys that Insteg made for itself: one file each (0600) in the data folder's {@code secrets} (0700). They
 * are part of a backup; without them its data cannot be read.
 */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /**
     * The secret of that name, made at random the first time it is asked for.
     *
     * @param name a file name, such as {@code identity-key}
     * @param bytes how many random bytes; the text is their hexadecimal form, twice as long
     */
    public String readOrMake(String name, int bytes) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[bytes];
            RANDOM.nextBytes(random);
            OwnerOnly.createFolders(folder);
            // Complete or not there at all: a half-written key after a power cut would be taken for the key.
            Path draft = folder.resolve(name + ".new");
            try (var out = OwnerOnly.write(draft)) {
                out.write(HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
            }
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    String password(String role) {
        try {
            return readOrMake("password-" + role, 24);
        } catch (IOException e) {
            throw new CannotStart(
                    "The password of the database role " + role + " cannot be read from " + folder + ": "
                            + e.getMessage(),
                    e);
        }
    }

    Path passwordFile(String role) {
        return folder.resolve("password-" + role);
    }
}
