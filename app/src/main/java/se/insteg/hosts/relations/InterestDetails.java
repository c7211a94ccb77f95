package se.insteg.hosts.relations;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.insteg.taxonomy.typed.Texts;

/**
 * What an organisation could think of taking: "two in the kitchen from March".
 *
 * @param title what one would do there, 1–200 characters
 * @param seats how many, 1–1,000; null when nobody said
 * @param starts from when; null when nobody said
 * @param note at most 500 characters, or empty
 */
public record InterestDetails(
        String title, @Nullable Integer seats, @Nullable LocalDate starts, String note, State state) {
    /** Every field, in the order of the form. */
    public static final List<String> FIELDS = List.of("title", "seats", "starts", "note", "state");

    /** What became of it. */
    public enum State {
        OPEN,
        /** It became an offer. */
        OFFERED,
        /** Nothing came of it. */
        DECLINED;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public InterestDetails in(State another) {
        return new InterestDetails(title, seats, starts, note, another);
    }

    /** As texts under the names of the fields; reading them again gives the same details. */
    public SequencedMap<String, List<String>> texts() {
        Texts texts = new Texts();
        texts.put("title", title);
        texts.put("seats", seats);
        texts.put("starts", starts);
        texts.put("note", note);
        texts.put("state", state.code());
        return texts.all();
    }
}
