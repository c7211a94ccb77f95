package se.insteg.people;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What became of a change. */
public sealed interface ChangeResult {
    /** @param fields that changed, as in {@link PersonTexts}; none when everything was as it is */
    record Done(int version, List<String> fields) implements ChangeResult {}

    /** Another person in the municipality has the reference; perhaps one the caller cannot see. */
    record ReferenceTaken() implements ChangeResult {}

    /**
     * Somebody else was first. Nothing is written.
     *
     * @param theirs as stored now
     * @param base what the caller began from, as {@link PersonTexts}; null when that version is unknown
     */
    record Conflict(Participant theirs, @Nullable SequencedMap<String, List<String>> base) implements ChangeResult {}
}
