package se.insteg.access.sealing;

import java.time.Instant;
import java.util.HexFormat;

/**
 * A batch of the log and what it was when it was sealed.
 *
 * @param number from 1, without gaps
 * @param fromXid the first transaction whose rows belong to it
 * @param toXid the first that no longer does
 * @param rows how many, at least 1
 * @param digest SHA-256 over the rows
 * @param mac over all of this and the batch before
 */
public record Seal(
        int number,
        long fromXid,
        long toXid,
        long rows,
        Instant firstAt,
        Instant lastAt,
        byte[] digest,
        byte[] mac,
        Instant sealedAt) {

    /** What a person can compare with what was printed: the beginning of the mac. */
    public String mark() {
        return HexFormat.of().formatHex(mac, 0, 8);
    }
}
