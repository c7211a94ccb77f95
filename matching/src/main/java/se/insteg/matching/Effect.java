package se.insteg.matching;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What changes came to: the plan before and after, and who moved. Nothing is claimed beyond what is proven: where a plan is
 * not proven the best one may be anywhere between what was found and its bound, and only a difference beyond that is certain.
 *
 * <p>Where points alone count, several best plans may place different numbers of persons, so nothing is claimed about
 * persons beyond what is so of all plans.
 *
 * @param objective what the best plan is
 * @param moves units that have another place than before, in no particular order; those that arrived or left included
 */
public record Effect(Objective objective, Tally before, Tally after, List<Move> moves) {

    /** True when both plans are proven, so that the differences below are exactly those of the best plans. */
    public boolean exact() {
        return before.proven() && after.proven();
    }

    /**
     * How many more persons the best plan places at least; negative for fewer. The same as at most when {@link #exact} and
     * persons come first.
     */
    public int personsAtLeast() {
        return fewestInBest(after) - before.placedUpperBound();
    }

    /** How many more persons the best plan places at most. */
    public int personsAtMost() {
        return after.placedUpperBound() - fewestInBest(before);
    }

    private int fewestInBest(Tally tally) {
        return objective == Objective.PERSONS_FIRST ? tally.placedPersons() : 0;
    }

    /** How many more persons the best plan places, where that is certain. */
    public OptionalInt persons() {
        return personsAtLeast() == personsAtMost() ? OptionalInt.of(personsAtLeast()) : OptionalInt.empty();
    }

    /** How many more points the best plan has, where that is certain. */
    public OptionalLong points() {
        return exact() ? OptionalLong.of(after.points() - before.points()) : OptionalLong.empty();
    }

    /** True when the best plan is certainly worse than before. */
    public boolean certainlyWorse() {
        return certainlyAbove(before, after);
    }

    /** Whether what was found in one is beyond the bounds of the other. */
    private boolean certainlyAbove(Tally found, Tally bound) {
        return switch (objective) {
            case POINTS_ONLY -> found.points() > bound.upperBound();
            case PERSONS_FIRST ->
                found.placedPersons() > bound.placedUpperBound()
                        || (found.placedPersons() == bound.placedUpperBound()
                                && bound.placedPersons() == bound.placedUpperBound()
                                && found.points() > bound.upperBound());
        };
    }
}
