package se.insteg.matching;

import java.util.Optional;

/**
 * A feasible plan and what is known about how good it is.
 *
 * <p>The bounds are honest whatever ended the search: no feasible plan places more than {@link #placedUpperBound()}
 * persons, and no feasible plan that places exactly {@link #placedPersons()} persons has more than
 * {@link #upperBound()} points. Where points alone count ({@link Objective#POINTS_ONLY}), no feasible plan at all has more than
 * {@link #upperBound()} points, and nothing is asked about the number of persons.
 */
public final class Solution {
    /** Why the search ended. */
    public enum Ending {
        /** No better plan exists: the bounds equal what was reached. */
        PROVEN,
        /** The search did all it was going to do without reaching its bounds. */
        EXHAUSTED,
        /** Time ran short: for all of the search, or for a part of it that may only take a share. More time may find more. */
        TIME_LIMIT,
        /** The caller called it off. */
        CANCELLED
    }

    /** The place of a unit that has none. */
    public static final int UNPLACED = -1;

    private final Instance instance;
    private final Objective objective;
    private final int[] place;
    private final int placedPersons;
    private final long points;
    private final int placedUpperBound;
    private final long upperBound;
    private final Ending ending;
    private final double seconds;
    private final Optional<Prices> prices;

    /** @throws IllegalStateException when the plan breaks a rule or passes its own bounds: a fault in the engine */
    Solution(
            Instance instance,
            Objective objective,
            int[] place,
            int placedUpperBound,
            long upperBound,
            Ending ending,
            double seconds,
            Optional<Prices> prices) {
        this.instance = instance;
        this.objective = objective;
        this.place = place;
        Totals totals = Totals.of(instance, place);
        this.placedPersons = totals.persons();
        this.points = totals.points();
        if (placedUpperBound < placedPersons || upperBound < points) {
            throw new IllegalStateException("a plan of " + placedPersons + " persons and " + points
                    + " points passes its bounds, " + placedUpperBound + " and " + upperBound);
        }
        this.placedUpperBound = placedUpperBound;
        this.upperBound = upperBound;
        this.ending = proven() ? Ending.PROVEN : ending;
        this.seconds = seconds;
        this.prices = prices;
    }

    public Instance instance() {
        return instance;
    }

    public Objective objective() {
        return objective;
    }

    /** The number of the place the unit is given, or {@link #UNPLACED}. */
    public int place(int unit) {
        return place[unit];
    }

    /** The id of the place the unit is given, or empty. */
    public Optional<String> placeOf(String unitId) {
        int unit = instance.unitIndex(unitId);
        if (unit < 0) {
            throw new IllegalArgumentException("there is no unit '" + unitId + "'");
        }
        return place[unit] == UNPLACED
                ? Optional.empty()
                : Optional.of(instance.place(place[unit]).id());
    }

    /** The points of the unit's pair with its place; 0 for an unplaced unit. */
    public int points(int unit) {
        return place[unit] == UNPLACED ? 0 : instance.pointsOfPair(instance.pair(unit, place[unit]));
    }

    public int placedPersons() {
        return placedPersons;
    }

    public int placedUpperBound() {
        return placedUpperBound;
    }

    public long points() {
        return points;
    }

    public long upperBound() {
        return upperBound;
    }

    /** True when no plan is better by the objective. */
    public boolean proven() {
        boolean mostPersons = objective == Objective.POINTS_ONLY || placedPersons == placedUpperBound;
        return mostPersons && points == upperBound;
    }

    /** (upper bound − points) / |upper bound|, at the persons placed; 0 when proven or when both are 0. */
    public double gap() {
        long missing = upperBound - points;
        return missing == 0 ? 0 : missing / (double) Math.max(1, Math.abs(upperBound));
    }

    public Ending ending() {
        return ending;
    }

    /** How long it took; 0 for the plan of a {@link Live} that followed its changes by single searches, which nobody timed. */
    public double seconds() {
        return seconds;
    }

    /** Present when the method used has prices. */
    public Optional<Prices> prices() {
        return prices;
    }

    int[] places() {
        return place;
    }
}
