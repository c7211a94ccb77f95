package se.insteg.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Words;

/**
 * An import: a file somebody brought, and how far it has come.
 *
 * @param kind {@link ImportKind#key}
 * @param fileName as its owner calls it, for reading only
 * @param done rows dealt with in what is going on
 * @param total rows of the file
 * @param trouble why it did not get further; null when nothing went wrong
 * @param counts of rows by outcome, hidden ones included; ALIKE until somebody decides
 * @param hidden how many of them concern protected people
 */
public record Batch(
        UUID id,
        String kind,
        UUID madeBy,
        Instant madeAt,
        String fileName,
        State state,
        ImportSettings settings,
        List<Words> notes,
        int done,
        int total,
        @Nullable Trouble trouble,
        Map<Outcome, Integer> counts,
        int hidden) {
    /** How far an import has come. */
    public enum State {
        /** Its rows are being compared with what is known. */
        READING,
        /** Waits to be looked through and confirmed. */
        READY,
        /** Is being done. */
        APPLYING,
        DONE,
        /** Cannot go on; the file has to be brought again. */
        FAILED;

        public boolean working() {
            return this == READING || this == APPLYING;
        }
    }

    /** Why an import did not get further. Nothing of it was written. */
    public enum Trouble {
        /** Somebody changed what it was compared with, after it was shown. */
        OVERTAKEN,
        /** The program stopped in the middle. */
        INTERRUPTED,
        /** Something unforeseen, which is in the log. */
        FAILED
    }

    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** Whether confirming would do anything. */
    public boolean anythingToDo() {
        return count(Outcome.NEW) + count(Outcome.ALIKE) + count(Outcome.CHANGED) > 0;
    }
}
