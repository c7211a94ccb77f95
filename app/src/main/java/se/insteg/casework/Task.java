package se.insteg.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done.
 *
 * @param personId whom it is about; null when about nobody in particular
 * @param startedId the started checklist it came from; null when it was written by itself
 * @param version counts changes, from 0; given back when changing
 */
public record Task(
        UUID id,
        @Nullable UUID personId,
        Details details,
        State state,
        String why,
        @Nullable UUID startedId,
        int version,
        UUID createdBy,
        Instant createdAt,
        @Nullable Ended ended) {

    /**
     * What can be written about a task.
     *
     * @param what 1–300 characters
     * @param due null when it can wait
     * @param waitingFor whom one waits for, as a name or an authority; empty when one waits for nobody
     */
    public record Details(String what, @Nullable LocalDate due, Who who, String waitingFor) {}

    /** When it ended, and by whom. */
    public record Ended(UUID by, Instant at) {}

    /** How it stands. */
    public enum State {
        TO_DO("todo"),
        WAITING("waiting"),
        DONE("done"),
        /** Will not be done; {@link Task#why} says why. */
        DROPPED("dropped");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** As stored and sent, and at the end of a message's key. */
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for a code that none has */
        public static State of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No state of a task: " + code));
        }
    }

    public boolean open() {
        return ended == null;
    }
}
