package se.insteg.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.people.Happening;
import se.insteg.rules.PermitGround;
import se.insteg.rules.Standing;

/**
 * One row of evidence: what happened to a person on a day, and what the person and the law were that day. It never changes;
 * another row may replace it.
 *
 * @param number ascending in the order the rows were made
 * @param kind, day, room, thing, minutes, what as of {@link Happening}; of a withdrawn happening 0 minutes
 * @param ground of the permit; null without one
 * @param rules those that matter for the kind, in a fixed order
 * @param replaces the row it corrects; null for the first about its happening
 */
public record EvidenceRow(
        UUID id,
        long number,
        UUID person,
        Happening.Kind kind,
        LocalDate day,
        String room,
        UUID thing,
        int minutes,
        String what,
        Standing standing,
        @Nullable PermitGround ground,
        List<RuleThatDay> rules,
        @Nullable UUID replaces,
        Why why,
        Instant madeAt) {
    public EvidenceRow {
        rules = List.copyOf(rules);
    }

    /** Why the row was made. */
    public enum Why {
        /** It is the first about its happening. */
        NEW,
        /** Other minutes, or another kind, than known before. */
        HAPPENING,
        /** It did not happen, or not to this person. */
        WITHDRAWN,
        /** It was withdrawn, and did happen after all. */
        RESTORED,
        /** The person's status that day is known to be another. */
        STATUS,
        /** A rule of that day reads differently, or says something else of the person. */
        RULES;

        /** As stored: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a row is about; the newest row of a key counts. */
    public record Key(String room, UUID thing, LocalDate day) {
        public static Key of(Happening happening) {
            return new Key(happening.room(), happening.thing(), happening.day());
        }
    }

    public Key key() {
        return new Key(room, thing, day);
    }

    /** Whether it says that nothing happened. */
    public boolean withdrawn() {
        return minutes == 0;
    }
}
