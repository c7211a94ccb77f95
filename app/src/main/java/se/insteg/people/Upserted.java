package se.insteg.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a table did, or would do.
 *
 * @param personId null when it would be new, or was refused
 * @param fields that are new or changed, as in {@link PersonTexts}
 */
public record Upserted(Outcome outcome, @Nullable UUID personId, List<String> fields) {
    /** A row either is somebody new, changes somebody, says what is known, or cannot be used. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        /** The reference belongs to somebody the caller may not see or change. */
        REFUSED
    }

    public Upserted {
        fields = List.copyOf(fields);
    }
}
