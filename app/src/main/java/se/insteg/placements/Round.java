package se.insteg.placements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan for everybody whom its maker may see, as it was when it was made.
 *
 * @param step how far it has come, of {@link #STEPS}
 * @param result null until it is done
 */
public record Round(
        UUID id,
        UUID madeBy,
        Instant madeAt,
        State state,
        int step,
        @Nullable Result result) {
    public static final int STEPS = 4;

    /** How it stands. */
    public enum State {
        RUNNING,
        DONE,
        /** Something was wrong; it can be made again. */
        FAILED,
        /** The program that made it stopped; it can be made again. */
        INTERRUPTED
    }

    /**
     * Of everybody in it, also those a viewer may not see.
     *
     * @param digest of all that went in
     * @param placedBound no plan places more
     * @param pointsBound no plan that places as many has more points
     * @param seconds how long the search took
     */
    public record Result(
            LocalDate today,
            String digest,
            int people,
            int offers,
            long seats,
            int placed,
            int placedBound,
            long points,
            long pointsBound,
            boolean proven,
            double seconds) {}

    /** What became of somebody. */
    public enum Outcome {
        PLACED,
        UNPLACED,
        /** Was proposed already, and left there. */
        PROPOSED
    }

    /** Somebody in a round. @param input what decided about them: names as in PersonTexts */
    public record Line(
            UUID personId,
            Outcome outcome,
            @Nullable UUID offerId,
            int points,
            Story story,
            Map<String, String> input) {}

    /** Why. @param because of somebody without a place; null otherwise */
    public record Story(List<Shown.Why> reasons, @Nullable Told because, List<Near> nearest) {}

    /** An offer that somebody did not get, and what stood in the way. */
    public record Near(UUID offerId, List<Shown.Why> blockers) {}

    /** An offer in a round. @param taken seats that were taken before @param input what decided about it */
    public record Place(UUID offerId, String title, String host, int seats, int taken, Map<String, String> input) {}
}
