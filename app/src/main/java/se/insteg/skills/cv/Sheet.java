package se.insteg.skills.cv;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.skills.NewClaim;

/** A CV or a card as it was saved; never changed. */
public record Sheet(UUID id, UUID personId, Kind kind, Content content, UUID madeBy, Instant madeAt) {
    /** What is made. */
    public enum Kind {
        CV,
        /** "This is what I bring", for a phone or a wall. */
        PITCH;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What it says, in Swedish.
     *
     * @param name in the person's own name
     * @param latin the name in Latin letters, or empty when it is in them already
     * @param headline one line, or empty
     * @param summary in the first person, or empty
     * @param reach how to reach them: a phone number, an e-mail address, or whom to ask; never an address
     * @param born only when the person wants it there
     */
    public record Content(
            String name,
            String latin,
            String headline,
            String summary,
            List<String> reach,
            @Nullable LocalDate born,
            List<Part> parts,
            String municipality,
            LocalDate on) {
        public Content {
            parts = List.copyOf(parts);
            reach = List.copyOf(reach);
        }
    }

    /** Lines under a heading. */
    public record Part(String title, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line.
     *
     * @param title as worded for this sheet
     * @param about level, time and place
     * @param words as worded for this sheet, or empty
     * @param standing whether it is confirmed, and how
     * @param said what it rests on
     */
    public record Line(String title, String about, String words, Standing standing, NewClaim said) {}

    /** How sure a line is; said on the sheet, never left out. */
    public enum Standing {
        /** The person's own word only. */
        OWN,
        /** Staff have gone through it with them. */
        CONFIRMED,
        /** Somebody has seen a document, a test or the work itself. */
        EVIDENCE
    }

    /** The number of lines in all. */
    public int lines() {
        return content.parts().stream().mapToInt(part -> part.lines().size()).sum();
    }
}
