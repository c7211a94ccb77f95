package se.insteg.placements.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.placements.Party;

/**
 * What a party answered in a follow-up, in one version. Never changed once written.
 *
 * @param number from 1; a correction is the next
 * @param on the day they said it
 * @param why it was corrected, as typed; empty for the first
 * @param by who of the staff wrote it down; null when they answered themselves
 */
public record Reply(
        UUID id,
        UUID placementId,
        Occasion occasion,
        Party party,
        int number,
        Said said,
        Way way,
        LocalDate on,
        String why,
        @Nullable UUID by,
        Instant at) {
    /** The longest text of an answer, in characters. */
    public static final int LONGEST = 1000;

    /**
     * What was said.
     *
     * @param answers by question; none when nobody could be reached
     * @param next what the next step is, and {@code words} what they said besides; as typed, empty for nothing
     * @param who said it for the host; empty when it is the participant, or unknown
     */
    public record Said(Map<Question, String> answers, String next, String words, String who) {
        public Said {
            answers = Map.copyOf(answers);
        }
    }

    /** How they answered. */
    public enum Way {
        /** The host by a link. */
        LINK,
        /** The participant on their own page. */
        CARD,
        PHONE,
        VISIT,
        /** Host and participant at one meeting with the municipality. */
        TOGETHER,
        /** Nobody answered, and a reason says what was tried. */
        UNREACHABLE;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Way of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean answered() {
        return way != Way.UNREACHABLE;
    }

    public String answer(Question question) {
        return said.answers().getOrDefault(question, "");
    }
}
