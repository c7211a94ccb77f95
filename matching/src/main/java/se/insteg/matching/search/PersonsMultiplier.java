package se.insteg.matching.search;

import java.util.function.BooleanSupplier;

/**
 * A bound on the points of plans that place exactly K persons, when not all that the relaxation could place were placed.
 *
 * <p>Why the bound on the worth is useless then: it pays perPerson for each person the relaxation places beyond K. Instead
 * the rule "exactly K persons" is relaxed with a multiplier m: for every m,
 * {@code points ≤ max over relaxed plans (points + m × persons) − m × K}, because a plan with K persons gains exactly
 * m × K from the multiplier. The right side is convex in m; the maximiser's (persons, points) give its slope, and the
 * search steps to where the lines of two maximisers meet, as for the corner of a polygon (Newton's method on a piecewise
 * linear function), which ends after a few steps.
 */
final class PersonsMultiplier {
    private static final int MOST_STEPS = 25;
    private static final int PACKING_ROUNDS = 2000;

    private PersonsMultiplier() {}

    /**
     * The tightest bound found on the points of plans with exactly {@code persons} persons.
     *
     * @param solved the relaxation, solved
     * @param points of the best known such plan
     */
    static long pointsBound(Relaxation solved, int persons, long points, BooleanSupplier stop) {
        Model model = solved.model();
        long low = 0;
        long high = model.perPerson();
        Line atLow = line(model, low, persons, stop);
        Line atHigh = Line.of(solved, true, persons);
        Line best = atLow.bound < atHigh.bound ? atLow : atHigh;
        for (int step = 0; step < MOST_STEPS && atLow.solved && atHigh.solved && !stop.getAsBoolean(); step++) {
            if (atLow.persons >= persons || atHigh.persons <= persons || high - low <= 1) {
                break;
            }
            long meet = Math.round((atLow.points - atHigh.points) / (atHigh.persons - atLow.persons));
            long middle = Math.clamp(meet, low + 1, high - 1);
            Line line = line(model, middle, persons, stop);
            best = line.bound < best.bound ? line : best;
            if (!line.solved || line.persons == persons) {
                break;
            }
            if (line.persons < persons) {
                low = middle;
                atLow = line;
            } else {
                high = middle;
                atHigh = line;
            }
        }
        return best.solved ? Math.min(best.bound, packed(model, best.multiplier, persons, points, stop)) : best.bound;
    }

    /** The same at one multiplier with the stronger relaxation of {@link PackingBound}. */
    private static long packed(Model model, long multiplier, int persons, long points, BooleanSupplier stop) {
        Relaxation relaxation = Relaxation.bounding(model.perPerson(multiplier));
        if (!relaxation.solve(stop)) {
            return Long.MAX_VALUE;
        }
        long paid = multiplier * persons;
        return new PackingBound(relaxation).run(paid + points, PACKING_ROUNDS, stop) - paid;
    }

    /** What the relaxation comes to at one multiplier. */
    private record Line(boolean solved, long multiplier, long bound, double persons, double points) {

        static Line of(Relaxation relaxation, boolean solved, int persons) {
            long multiplier = relaxation.model().perPerson();
            long worth = solved ? relaxation.worthBound() : relaxation.worthBoundFromPrices();
            double placed = relaxation.persons();
            return new Line(solved, multiplier, worth - multiplier * persons, placed, worth - multiplier * placed);
        }
    }

    private static Line line(Model model, long multiplier, int persons, BooleanSupplier stop) {
        Relaxation relaxation = Relaxation.bounding(model.perPerson(multiplier));
        return Line.of(relaxation, relaxation.solve(stop), persons);
    }
}
