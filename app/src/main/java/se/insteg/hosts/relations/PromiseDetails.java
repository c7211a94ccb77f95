package se.insteg.hosts.relations;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.taxonomy.typed.Texts;

/**
 * What somebody promised.
 *
 * @param what 1–300 characters
 * @param due null when no day was said
 * @param staffId who keeps it, or sees to it that the host does
 */
public record PromiseDetails(
        Whose whose, String what, @Nullable LocalDate due, UUID staffId, State state) {
    /** Every field, in the order of the form. */
    public static final List<String> FIELDS = List.of("whose", "what", "due", "staff", "state");

    /** Who promised: the municipality or the host. */
    public enum Whose {
        OURS,
        THEIRS;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Whose of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What became of it. */
    public enum State {
        OPEN,
        KEPT,
        BROKEN;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public PromiseDetails in(State another) {
        return new PromiseDetails(whose, what, due, staffId, another);
    }

    /** As texts under the names of the fields; reading them again gives the same details. */
    public SequencedMap<String, List<String>> texts() {
        Texts texts = new Texts();
        texts.put("whose", whose.code());
        texts.put("what", what);
        texts.put("due", due);
        texts.put("staff", staffId);
        texts.put("state", state.code());
        return texts.all();
    }
}
