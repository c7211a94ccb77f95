package se.insteg.matching;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What changes came to: the plan before and after, and who moved. Nothing is claimed beyond what is proven: where a plan is
 * not proven the best one may be anywhere between what was found and its bound, and only a difference beyond that is certain.
 *
 * @param moves units that have another place than before, in no particular order; those that arrived or left included
 */
public record Effect(Tally before, Tally after, List<Move> moves) {

    /** True when both plans are proven, so that the differences below are exactly those of the best plans. */
    public boolean exact() {
        return before.proven() && after.proven();
    }

    /** How many more persons the best plan places at least; negative for fewer. The same as at most when {@link #exact}. */
    public int personsAtLeast() {
        return after.placedPersons() - before.placedUpperBound();
    }

    /** How many more persons the best plan places at most. */
    public int personsAtMost() {
        return after.placedUpperBound() - before.placedPersons();
    }

    /** How many more persons the best plan places, where that is certain. */
    public OptionalInt persons() {
        if (exact()) {
            return OptionalInt.of(after.placedPersons() - before.placedPersons());
        }
        return personsAtLeast() == personsAtMost() ? OptionalInt.of(personsAtLeast()) : OptionalInt.empty();
    }

    /** How many more points the best plan has, where that is certain. */
    public OptionalLong points() {
        return exact() ? OptionalLong.of(after.points() - before.points()) : OptionalLong.empty();
    }

    /** True when the best plan is certainly better than before: more persons, or as many and more points. */
    public boolean certainlyBetter(Objective objective) {
        return certainlyAbove(objective, after, before);
    }

    /** True when the best plan is certainly worse than before. */
    public boolean certainlyWorse(Objective objective) {
        return certainlyAbove(objective, before, after);
    }

    /** Whether what was found in one is beyond the bounds of the other. */
    private static boolean certainlyAbove(Objective objective, Tally found, Tally bound) {
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
