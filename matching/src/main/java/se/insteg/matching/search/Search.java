package se.insteg.matching.search;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The order of work. A relaxation that is the problem itself is solved, and that is all. Otherwise: the relaxation bounds,
 * a first branch and bound rounds it to a plan and tightens the bound; large-neighbourhood search improves the plan until
 * that no longer helps; a long branch and bound closes the gap where the instance is small enough.
 */
public final class Search {
    private static final int SMALL = 2000;
    private static final int FIRST_NODES = 200;
    private static final int LAST_NODES = 20_000;
    private static final int SMALLEST_PART = 24;
    private static final int LARGEST_PART = 160;
    private static final double SHARE_OF_FIRST = 0.35;
    private static final double SHARE_OF_SEARCH = 0.75;
    private static final double SHARE_OF_PERSONS = 0.85;
    private static final int PACKING_ROUNDS = 2000;

    private final Model model;
    private final long seed;
    private final int threads;
    private final Budget budget;
    private final Consumer<Found> progress;

    public Search(Model model, long seed, int threads, Budget budget, Consumer<Found> progress) {
        this.model = model;
        this.seed = seed;
        this.threads = threads;
        this.budget = budget;
        this.progress = progress;
    }

    public Found run() {
        Doors doors = new Doors(model, Doors.byDemand(model));
        if (model.onlySinglePersons() && doors.crossing.length == 0) {
            return exact(new Relaxation(model, doors, Scale.exact(model)));
        }
        return bounded(new Relaxation(model, doors, Scale.bounding(model)));
    }

    /** The relaxation is the problem: its optimum is the plan, its prices are the proof. */
    private Found exact(Relaxation relaxation) {
        boolean done = relaxation.solve(budget::isOver);
        Plan plan = Rounding.round(relaxation);
        if (!done) {
            new EjectionChains(model, plan).run(budget::isOver);
        }
        return found(relaxation, plan, relaxation.worthBoundFromPrices());
    }

    private Found bounded(Relaxation relaxation) {
        boolean done = relaxation.solve(() -> budget.isOver(SHARE_OF_FIRST));
        Plan plan = Rounding.round(relaxation);
        new EjectionChains(model, plan).run(budget::isOver);
        long bound = relaxation.worthBoundFromPrices();
        progress.accept(found(relaxation, plan, bound, false));
        if (done) {
            int nodes = model.units() <= SMALL ? FIRST_NODES : 1;
            BranchAndBound first = new BranchAndBound(relaxation, plan, nodes, () -> budget.isOver(SHARE_OF_FIRST));
            bound = Math.min(bound, first.run());
            plan = new Plan(first.best());
            progress.accept(found(relaxation, plan, bound, false));
        }
        if (done) {
            bound = Math.min(
                    bound,
                    new PackingBound(relaxation)
                            .run(plan.worth(), PACKING_ROUNDS, () -> budget.isOver(SHARE_OF_FIRST)));
        }
        if (plan.worth() < bound) {
            plan = improve(relaxation, plan, bound);
        }
        if (plan.worth() < bound && done && model.units() <= SMALL) {
            BranchAndBound last =
                    new BranchAndBound(relaxation, plan, LAST_NODES, () -> budget.isOver(SHARE_OF_SEARCH));
            bound = Math.min(bound, last.run());
            plan = last.best();
        }
        return found(relaxation, plan, bound);
    }

    private Plan improve(Relaxation relaxation, Plan start, long bound) {
        // Time is kept for the bound at the persons placed, which needs the relaxation solved a few times more.
        BooleanSupplier stop = () -> budget.isOver(SHARE_OF_SEARCH);
        Plan plan = start;
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            LargeNeighbourhoodSearch search =
                    new LargeNeighbourhoodSearch(model, seed, threads, workers, stop, SMALLEST_PART);
            while (!stop.getAsBoolean() && plan.worth() < bound && search.unitsPerPart() <= LARGEST_PART) {
                if (!search.sweep(plan)) {
                    search.growParts();
                }
                progress.accept(found(relaxation, plan, bound, false));
            }
        } finally {
            workers.shutdown();
        }
        return plan;
    }

    private Found found(Relaxation relaxation, Plan plan, long worthBound) {
        return found(relaxation, plan, worthBound, true);
    }

    private Found found(Relaxation relaxation, Plan plan, long worthBound, boolean last) {
        Bounds bounds = Bounds.fromWorth(model, worthBound, plan.persons());
        if (plan.persons() > 0) {
            bounds = bounds.tighter(new Bounds(bounds.persons(), PointsOfMost.bound(model, plan.persons())));
        } else {
            bounds = bounds.tighter(new Bounds(bounds.persons(), 0));
        }
        if (last && bounds.persons() > plan.persons() && !budget.isOver()) {
            bounds = bounds.tighter(new Bounds(mostPersons(plan.persons()), bounds.points()));
            long points = PersonsMultiplier.pointsBound(model, plan.persons(), plan.points(), budget::isOver);
            bounds = bounds.tighter(new Bounds(bounds.persons(), points));
        }
        return new Found(
                plan.pairs(),
                plan.persons(),
                plan.points(),
                bounds,
                relaxation.placePrices(),
                relaxation.limitPrices());
    }

    /** A bound on the persons of every plan, from the problem without points. */
    private int mostPersons(int placed) {
        Relaxation relaxation = Relaxation.bounding(model.personsOnly());
        if (!relaxation.solve(budget::isOver)) {
            return model.persons();
        }
        return (int) new PackingBound(relaxation).run(placed, PACKING_ROUNDS, () -> budget.isOver(SHARE_OF_PERSONS));
    }
}
