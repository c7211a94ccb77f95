package se.insteg.matching.search;

import java.util.function.BooleanSupplier;

/** The bounds proven so far in one search; they only get tighter. */
final class ProvenBounds {
    private static final int PACKING_ROUNDS = 2000;
    private static final int NONE = -1;

    private final Relaxation relaxation;
    private final Model model;
    private long worth;
    private int persons;
    private int pointsAt = NONE;
    private long points;

    /** @param relaxation of which nothing is forbidden or forced whenever a method is called */
    ProvenBounds(Relaxation relaxation) {
        this.relaxation = relaxation;
        model = relaxation.model();
        worth = relaxation.worthBoundFromPrices();
        persons = model.persons();
    }

    /** No plan is worth more. */
    void lowerWorth(long bound) {
        worth = Math.min(worth, bound);
    }

    /** What is proven for plans that place exactly as many persons as this one. */
    Bounds at(Plan plan) {
        if (!model.personsCount()) {
            return Bounds.fromWorth(model, worth, plan.persons());
        }
        Bounds byWorth = Bounds.fromWorth(model, worth, plan.persons());
        if (byWorth.persons() == plan.persons() && byWorth.points() == plan.points()) {
            return byWorth;
        }
        long most = plan.persons() == 0 ? 0 : PointsOfMost.bound(model, plan.persons());
        long known = plan.persons() == pointsAt ? Math.min(points, most) : most;
        return byWorth.tighter(new Bounds(persons, known));
    }

    boolean prove(Plan plan) {
        Bounds bounds = at(plan);
        boolean mostPersons = !model.personsCount() || bounds.persons() == plan.persons();
        return mostPersons && bounds.points() == plan.points();
    }

    /**
     * Tightens by the relaxations that are stronger and take longer; not needed where the relaxation is the problem.
     *
     * @param stopForPersons when to leave the bound on persons for that on points
     */
    void sharpen(Plan plan, BooleanSupplier stopForPersons, BooleanSupplier stop) {
        if (stop.getAsBoolean()) {
            return;
        }
        if (!model.personsCount()
                || Bounds.fromWorth(model, worth, plan.persons()).persons() == plan.persons()) {
            lowerWorth(new PackingBound(relaxation).run(plan.worth(), PACKING_ROUNDS, stop));
            return;
        }
        if (at(plan).persons() > plan.persons()) {
            Relaxation personsOnly = Relaxation.bounding(model.personsOnly());
            if (personsOnly.solve(stopForPersons)) {
                long bound = new PackingBound(personsOnly).run(plan.persons(), PACKING_ROUNDS, stopForPersons);
                persons = (int) Math.min(persons, bound);
            }
        }
        long bound = PersonsMultiplier.pointsBound(relaxation, plan.persons(), plan.points(), stop);
        points = plan.persons() == pointsAt ? Math.min(points, bound) : bound;
        pointsAt = plan.persons();
    }
}
