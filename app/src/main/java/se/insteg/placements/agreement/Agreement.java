package se.insteg.placements.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a placement's agreement. Never changed once written.
 *
 * @param number from 1
 * @param content its words, as they are signed
 * @param hash of those words
 * @param why as typed; empty for the first
 */
public record Agreement(
        int number, Change change, Terms terms, Content content, String hash, String why, UUID by, Instant at) {
    /** What the version is to the one before. */
    public enum Change {
        DRAFTED,
        CHANGED,
        /** Only its last day is later. */
        EXTENDED,
        /** Only its last day is earlier. */
        SHORTENED;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The words of a version.
     *
     * @param swedish that count
     * @param own the same in the participant's language; null when there are no words of ours in it, or it is Swedish
     * @param minor whether the participant is under 18 when it begins, so that somebody who answers for them signs too
     */
    public record Content(Told swedish, @Nullable Told own, boolean minor) {
        /** SHA-256, in hexadecimal, of every word of both. */
        public String hash() {
            StringBuilder all = new StringBuilder(swedish.plain());
            if (own != null) {
                all.append('\n').append(own.plain());
            }
            try {
                byte[] words = all.toString().getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(words));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** The participant's name as the parties sign it: nothing else about the person is open to a link. */
    public String participant() {
        return content.swedish().parts().getFirst().lines().getFirst().words();
    }

    /**
     * In one language.
     *
     * @param language its tag, such as "ar"
     * @param parts in both languages the same, in the same order
     */
    public record Told(String language, String title, List<Part> parts) {
        public Told {
            parts = List.copyOf(parts);
        }

        String plain() {
            StringBuilder text = new StringBuilder(language).append('\n').append(title);
            for (Part part : parts) {
                text.append('\n').append(part.heading());
                part.lines().forEach(line -> text.append('\n')
                        .append(line.what())
                        .append(": ")
                        .append(line.words()));
                part.sentences().forEach(sentence -> text.append('\n').append(sentence));
            }
            return text.toString();
        }
    }

    /** Under one heading: facts with their names, and sentences. */
    public record Part(String heading, List<Line> lines, List<String> sentences) {
        public Part {
            lines = List.copyOf(lines);
            sentences = List.copyOf(sentences);
        }
    }

    /** A fact with its name. */
    public record Line(String what, String words) {}
}
