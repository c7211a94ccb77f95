package se.insteg.people.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a person's numbers or names.
 *
 * @param staffId null for a job of the system
 * @param kind of the number or name, as stored
 * @param fields that changed, when something did
 */
public record IdentityChange(
        Instant at, @Nullable UUID staffId, Thing thing, String kind, Deed deed, List<String> fields) {
    /** To what. */
    public enum Thing {
        NUMBER,
        NAME;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was done. */
    public enum Deed {
        ADDED,
        CHANGED,
        WITHDRAWN,
        RESTORED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public IdentityChange {
        fields = List.copyOf(fields);
    }
}
