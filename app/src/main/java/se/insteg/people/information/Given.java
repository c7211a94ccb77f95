package se.insteg.people.information;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody was told. @param by the member of staff; null when the participant read it themself */
public record Given(
        int version, String language, How how, @Nullable UUID by, Instant at) {
    /** The way it was given. */
    public enum How {
        /** Printed and handed over. */
        PAPER,
        /** Read aloud, perhaps by an interpreter. */
        ALOUD,
        /** On the participant's own page. */
        CARD,
        /** By a link for this alone. */
        LINK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
