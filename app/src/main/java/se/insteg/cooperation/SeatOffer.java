package se.insteg.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seats that the host keeps for the neighbour in one of its groups.
 *
 * @param said as it was when it was offered: the neighbour sees this, never the group itself
 * @param taken how many of the seats a guest has now
 * @param closed null while it is open
 */
public record SeatOffer(
        UUID id,
        UUID agreementId,
        Side mine,
        Said said,
        String offeredBy,
        Instant at,
        int taken,
        @Nullable Instant closed) {
    public static final int LONGEST_WORDS = 500;
    public static final int MOST_SEATS = 100;

    /**
     * What is offered.
     *
     * @param civic whether the programme is civic orientation
     * @param seats 1–{@link #MOST_SEATS}
     * @param answerBy the last day to propose somebody
     * @param words when, where and what else they should know; may be empty
     */
    public record Said(
            String group,
            String programme,
            boolean civic,
            LocalDate starts,
            @Nullable LocalDate ends,
            int seats,
            LocalDate answerBy,
            String words) {}

    /** Whether somebody can be proposed that day. */
    public boolean open(LocalDate day) {
        return closed == null && !day.isAfter(said.answerBy());
    }

    public int free() {
        return said.seats() - taken;
    }
}
