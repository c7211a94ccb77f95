package se.insteg.people.identity;

import java.util.Locale;
import java.util.UUID;

/**
 * Another name of a person than the one they go by.
 *
 * @param ofName the name whose Latin form this is; empty for other kinds
 * @param withdrawn written down by mistake
 */
public record OtherName(UUID id, Kind kind, String name, String ofName, boolean withdrawn) {
    /** In what way it is another. */
    public enum Kind {
        FORMER,
        SPELLING,
        DOCUMENT,
        /** The name in Latin letters as the person themselves writes it, instead of the computed one. */
        LATIN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
