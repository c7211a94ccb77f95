package se.insteg.placements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.hosts.PlacementKind;
import se.insteg.kernel.Refusal;

/**
 * Somebody's placement with a host, from the first draft of its agreement until it is over (LEK-06, LEK-11, MAR-09). Each
 * deed gives the placement as it is afterwards, or refuses (409) what cannot follow on what is.
 *
 * @param where from which offer, by which proposal; ids are null when those have been erased since
 * @param agreed what stands in the version in force, else in the newest
 * @param begunOn its first day; null before
 * @param endedOn its last day; null before
 * @param cause null unless it ended early
 * @param broughtOn the day it came here already running, from a table; null when it was made here
 * @param version counts changes, from 0; given back when changing
 */
public record Placement(
        UUID id,
        UUID personId,
        Where where,
        PlacementState state,
        Agreed agreed,
        @Nullable LocalDate begunOn,
        @Nullable LocalDate endedOn,
        @Nullable EndCause cause,
        @Nullable LocalDate broughtOn,
        UUID madeBy,
        Instant madeAt,
        int version) {
    /** @param title of the offer, as it was when it was agreed on */
    public record Where(
            @Nullable UUID proposalId,
            @Nullable UUID offerId,
            @Nullable UUID organisationId,
            String title,
            String host) {}

    /**
     * What lists and rules need of the agreement.
     *
     * @param latest the number of its newest version, from 1
     * @param inForce the newest version that all have signed; null when none is
     * @param withChildren null while nobody has said
     */
    public record Agreed(
            int latest,
            @Nullable Integer inForce,
            PlacementKind kind,
            LocalDate starts,
            LocalDate ends,
            @Nullable Boolean withChildren) {
        /** Whether a change waits to be signed. */
        public boolean waits() {
            return inForce == null || inForce != latest;
        }
    }

    /** Another version was written. Before the start nothing is in force until that is signed; what runs, runs on. */
    public Placement rewritten(Agreed written) {
        if (state.isOver()) {
            throw refused("over");
        }
        boolean begun = state.hasBegun();
        Agreed now = begun
                ? new Agreed(
                        written.latest(),
                        agreed.inForce(),
                        agreed.kind(),
                        agreed.starts(),
                        agreed.ends(),
                        agreed.withChildren())
                : new Agreed(
                        written.latest(),
                        null,
                        written.kind(),
                        written.starts(),
                        written.ends(),
                        written.withChildren());
        return with(begun ? state : PlacementState.DRAFT, now, begunOn, endedOn, cause);
    }

    /** All have signed the newest version. */
    public Placement signed(Agreed nowInForce) {
        if (state.isOver()) {
            throw refused("over");
        }
        return with(state == PlacementState.DRAFT ? PlacementState.AGREED : state, nowInForce, begunOn, endedOn, cause);
    }

    public Placement start(LocalDate day) {
        require(PlacementState.AGREED);
        return with(PlacementState.RUNNING, agreed, day, null, null);
    }

    public Placement pause() {
        require(PlacementState.RUNNING);
        return with(PlacementState.PAUSED, agreed, begunOn, null, null);
    }

    public Placement resume() {
        require(PlacementState.PAUSED);
        return with(PlacementState.RUNNING, agreed, begunOn, null, null);
    }

    /** As agreed. @param day the last day; not before the first, and not before the last day agreed on */
    public Placement finish(LocalDate day) {
        require(PlacementState.RUNNING, PlacementState.PAUSED);
        if (day.isBefore(agreed.ends())) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.refused.notOver", agreed.ends());
        }
        return with(PlacementState.FINISHED, agreed, begunOn, day, null);
    }

    /** @param day the last day; not before the first */
    public Placement endEarly(LocalDate day, EndCause why) {
        require(PlacementState.RUNNING, PlacementState.PAUSED);
        if (begunOn != null && day.isBefore(begunOn)) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.refused.beforeStart", begunOn);
        }
        return with(PlacementState.ENDED_EARLY, agreed, begunOn, day, why);
    }

    /** It never begins, or was brought by mistake. */
    public Placement annul(LocalDate day) {
        if (broughtOn == null || state.isOver()) {
            require(PlacementState.DRAFT, PlacementState.AGREED);
        }
        return with(PlacementState.ANNULLED, agreed, null, day, null);
    }

    private void require(PlacementState... possible) {
        if (!Set.of(possible).contains(state)) {
            throw refused(state.isOver() ? "over" : "state");
        }
    }

    private static Refusal refused(String why) {
        return new Refusal(Refusal.Kind.CONFLICT, "placements.refused." + why);
    }

    private Placement with(
            PlacementState now,
            Agreed nowAgreed,
            @Nullable LocalDate begun,
            @Nullable LocalDate ended,
            @Nullable EndCause why) {
        return new Placement(
                id, personId, where, now, nowAgreed, begun, ended, why, broughtOn, madeBy, madeAt, version + 1);
    }
}
