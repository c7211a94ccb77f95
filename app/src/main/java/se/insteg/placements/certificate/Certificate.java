package se.insteg.placements.certificate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.insteg.placements.agreement.Agreement;

/**
 * One version of a certificate. Never changed once issued: a correction is the next.
 *
 * @param number from 1
 * @param stated what was typed for it
 * @param content its words in both languages, as they are printed
 * @param why it was issued anew, as typed; empty for the first
 */
public record Certificate(
        UUID placementId, int number, Stated stated, Agreement.Content content, String why, UUID by, Instant at) {
    /** The longest text, in characters. */
    public static final int LONGEST = 1000;

    /**
     * What staff state, beside what the placement says by itself. Texts in the participant's language are empty when nobody has
     * translated them: then the Swedish words stand there too.
     *
     * @param swedish how much Swedish was used, from "1", never, to "5", all day; empty when nobody has said
     * @param words of the supervisor
     */
    public record Stated(
            String tasks, String tasksOwn, String swedish, String words, String wordsOwn, String supervisor) {
        /** Every field, in the order of the form. */
        public static final List<String> FIELDS =
                List.of("tasks", "tasksOwn", "swedish", "words", "wordsOwn", "supervisor");
    }
}
