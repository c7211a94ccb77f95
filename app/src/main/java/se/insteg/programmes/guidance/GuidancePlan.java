package se.insteg.programmes.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Occupation;
import se.insteg.programmes.Codes;

/**
 * What a talk about studies and work came to. The next talk gives another; the latest counts.
 *
 * @param agreed null while the participant has not said yes to it
 * @param by the guide who wrote it
 */
public record GuidancePlan(
        UUID id, UUID personId, Said said, @Nullable Agreed agreed, UUID by, Instant at) {
    public static final int LONGEST_WISH = 300;
    public static final int LONGEST_WORDS = 2_000;
    public static final int LONGEST_STEP = 200;
    public static final int MOST_STEPS = 12;

    /**
     * What the two came to.
     *
     * @param occupation that they aim at; null when there is none yet: then the wish is not empty
     * @param wish in their own words; may be empty
     * @param words what was said; may be empty
     * @param steps in the order they are taken; at most {@link #MOST_STEPS}
     * @param followUp when they talk again, after the talk; null when nothing is left to talk of
     */
    public record Said(
            LocalDate talkOn,
            @Nullable Occupation occupation,
            String wish,
            String words,
            List<Step> steps,
            @Nullable LocalDate followUp) {
        public Said {
            steps = List.copyOf(steps);
        }
    }

    /** One step. @param due by when; null when it does not matter @param doneOn null while it is not done */
    public record Step(
            UUID id,
            String what,
            Who who,
            @Nullable LocalDate due,
            @Nullable LocalDate doneOn) {
        public boolean overdue(LocalDate today) {
            return doneOn == null && due != null && due.isBefore(today);
        }
    }

    /** Who takes a step. */
    public enum Who {
        PARTICIPANT,
        GUIDE,
        CASEWORKER,
        OTHER;

        public String code() {
            return Codes.of(this);
        }
    }

    /** That the participant said yes. @param onCard on their own phone, else at the talk */
    public record Agreed(LocalDate on, boolean onCard) {}

    /** The first day that something of it is to be done: a step that is left, or the next talk. Null when nothing is. */
    public @Nullable LocalDate next() {
        return Stream.concat(
                        said.steps().stream()
                                .filter(step -> step.doneOn() == null)
                                .map(Step::due),
                        Stream.of(said).map(Said::followUp))
                .filter(day -> day != null)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
