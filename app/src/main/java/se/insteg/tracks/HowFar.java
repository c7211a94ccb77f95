package se.insteg.tracks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.EnrolmentState;
import se.insteg.tracks.Track.Step;

/** How far somebody has come on a track, worked out from what the rooms know and from what staff have noted. */
public record HowFar(Seat seat, List<At> steps) {
    public HowFar {
        steps = List.copyOf(steps);
    }

    /** How a step stands. */
    public enum How {
        AHEAD,
        ONGOING,
        DONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A step, as it stands for somebody.
     *
     * @param on since when, or the day it was done; null while it is ahead
     * @param noted whether staff have noted it; otherwise the group, the placement or the interview shows it
     * @param planned when it would be done if all went as expected; null while they wait
     */
    public record At(
            Step step,
            How how,
            @Nullable LocalDate on,
            boolean noted,
            @Nullable LocalDate planned) {}

    /** What staff noted last about a step. */
    public record Noted(UUID step, boolean done, LocalDate on) {}

    /**
     * What rooms know of somebody.
     *
     * @param mapped the first day they were interviewed to the end; null when they were not, or nobody here may know
     */
    public record Known(
            Collection<Enrolment> enrolments,
            Collection<Placement> placements,
            @Nullable LocalDate mapped) {
        static final Known NOTHING = new Known(List.of(), List.of(), null);
    }

    /** A step that is a placement is shown by the first placement begun since they entered that shows no earlier step. */
    static HowFar of(Track track, Seat seat, Known known, Map<UUID, Noted> noted) {
        List<Placement> placements = known.placements().stream()
                .filter(one -> one.begunOn() != null && !one.begunOn().isBefore(seat.enteredOn()))
                .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.begunOn())))
                .toList();
        List<At> steps = new ArrayList<>();
        int weeks = 0;
        int placement = 0;
        for (Step step : track.steps()) {
            weeks += step.weeks();
            LocalDate begun = seat.begunOn();
            LocalDate planned = begun == null ? null : begun.plusWeeks(weeks);
            Shown shown =
                    switch (step.kind()) {
                        case COURSE -> course(step, known.enrolments());
                        case PLACEMENT ->
                            placement < placements.size() ? shown(placements.get(placement++)) : Shown.AHEAD;
                        case MAPPING -> known.mapped() == null ? Shown.AHEAD : new Shown(How.DONE, known.mapped());
                        case VALIDATION, OTHER -> Shown.AHEAD;
                    };
            Noted said = noted.get(step.id());
            steps.add(
                    said != null && said.done() && shown.how() != How.DONE
                            ? new At(step, How.DONE, said.on(), true, planned)
                            : new At(step, shown.how(), shown.on(), false, planned));
        }
        return new HowFar(seat, steps);
    }

    private record Shown(How how, @Nullable LocalDate on) {
        static final Shown AHEAD = new Shown(How.AHEAD, null);
    }

    private static Shown course(Step step, Collection<Enrolment> enrolments) {
        return enrolments.stream()
                .filter(one -> one.groupId() != null && one.groupId().equals(step.group()))
                .map(one -> switch (one.state()) {
                    case EnrolmentState.Finished state -> new Shown(How.DONE, state.to());
                    case EnrolmentState.Started state -> new Shown(How.ONGOING, state.from());
                    default -> Shown.AHEAD;
                })
                .max(Comparator.comparing(Shown::how))
                .orElse(Shown.AHEAD);
    }

    private static Shown shown(Placement one) {
        return one.state() == PlacementState.FINISHED
                ? new Shown(How.DONE, one.endedOn())
                : one.state().isOver() ? Shown.AHEAD : new Shown(How.ONGOING, one.begunOn());
    }

    /** The first step that is not done; null when all are. */
    public @Nullable At now() {
        return steps.stream().filter(one -> one.how() != How.DONE).findFirst().orElse(null);
    }

    /** Whether the step they are at would be done by now, had all gone as expected. */
    public boolean late(LocalDate today) {
        At now = now();
        return seat.state() == Seat.State.GOING
                && now != null
                && now.planned() != null
                && now.planned().isBefore(today);
    }

    public long done() {
        return steps.stream().filter(one -> one.how() == How.DONE).count();
    }
}
