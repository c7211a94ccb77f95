package se.insteg.access.sealing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of one municipality's log found.
 *
 * @param last the newest seal; null when nothing has been sealed yet
 * @param rows how many rows the seals cover
 * @param unsealed how many are newer than the last seal
 * @param findings empty when every row is as it was written
 */
public record Report(@Nullable Seal last, long rows, long unsealed, List<Finding> findings) {
    public Report {
        findings = List.copyOf(findings);
    }

    public boolean intact() {
        return findings.isEmpty();
    }

    public int seals() {
        return last == null ? 0 : last.number();
    }

    /** What has become of a batch. */
    public enum Kind {
        /** The seal itself, or one before it, is gone. */
        SEAL_MISSING,
        /** The seal is not the one that was made. */
        SEAL_CHANGED,
        ROWS_REMOVED,
        ROWS_ADDED,
        /** As many rows as were sealed, but not the same, or not in the same order. */
        ROWS_CHANGED
    }

    /**
     * Something that is not as it was sealed.
     *
     * @param seal the batch's number
     * @param from, until the moments of its first and last row when it was sealed; null when the seal is gone
     * @param sealed how many rows it had
     * @param found how many there are now
     */
    public record Finding(
            Kind kind,
            int seal,
            @Nullable Instant from,
            @Nullable Instant until,
            long sealed,
            long found) {}
}
