package se.insteg.hosts;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What became of a change. @param <T> what was changed */
public sealed interface Changed<T> {
    /** @param fields that changed; none when everything was as it is */
    record Done<T>(int version, List<String> fields) implements Changed<T> {}

    /** Another in the municipality has the number or reference. @param field which */
    record Taken<T>(String field) implements Changed<T> {}

    /** More seats are taken than there would be. @param taken how many */
    record SeatsTaken<T>(int taken) implements Changed<T> {}

    /**
     * Somebody else was first. Nothing is written.
     *
     * @param theirs as stored now
     * @param base what the caller began from, as texts; null when that version is unknown
     */
    record Conflict<T>(T theirs, @Nullable SequencedMap<String, List<String>> base) implements Changed<T> {}
}
