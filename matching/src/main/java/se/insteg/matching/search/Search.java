package se.insteg.matching.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The order of work. A relaxation that is the problem itself is solved, and that is all. Otherwise: the relaxation bounds,
 * rounding and ejection chains make a first plan; ruin and recreate, and large-neighbourhood search where that no longer
 * helps, improve it; branch and bound closes the gap where the instance is small enough. It ends as soon as the plan is proven.
 *
 * <p>In {@code bounded}, by three clocks: half the time, the share for searching, and all of it. "Decided" is where decisions
 * on the whole network pay: the relaxation was solved, and there are single persons only or at most 2,000 units.
 * <table>
 * <caption>Phases</caption>
 * <tr><th>phase</th><th>where</th><th>until this share of the time has passed</th></tr>
 * <tr><td>1 relaxation</td><td>always</td><td>a half</td></tr>
 * <tr><td>2 rounding, ejection chains; the plan from before, mended</td><td>always</td><td>all</td></tr>
 * <tr><td>3 ruin and recreate, three rounds</td><td>households, more than 50 units</td><td>share for searching</td></tr>
 * <tr><td>4 diving</td><td>decided</td><td>share for searching</td></tr>
 * <tr><td>5 branch and bound, few nodes (multipliers at its root)</td><td>decided</td><td>a half</td></tr>
 * <tr><td>6 sharper bounds, of persons in half of what is left</td><td>decided</td><td>0.6</td></tr>
 * <tr><td>7 ruin and recreate in turn with large neighbourhoods</td><td>always</td><td>share for searching</td></tr>
 * <tr><td>8 branch and bound, many nodes</td><td>solved, at most 2,000 units</td><td>share for searching</td></tr>
 * <tr><td>9 sharper bounds</td><td>solved</td><td>all</td></tr>
 * </table>
 *
 * <p>The numbers below weigh time against quality ({@code ./insteg benchmark} shows both); none decides whether a bound holds.
 */
public final class Search {
    /** Units; so few are left to deciding, and to whole neighbourhoods. */
    private static final int FEW_UNITS = 50;

    /** Units; up to here households are decided on the whole network, and neighbourhoods are swept also where steps still help. */
    private static final int SMALL = 2000;

    /** Nodes of the first branch and bound; with households hardly any, since they split again elsewhere. */
    private static final int FIRST_NODES = 200;

    private static final int FIRST_NODES_WITH_HOUSEHOLDS = 20;

    /** Nodes of the last, where all else has been tried; mostly time ends it. */
    private static final int LAST_NODES = 20_000;

    /** Rounds of ruin and recreate before anything is decided: 400, 800 and 1,600 steps a unit. */
    private static final int FIRST_ROUNDS = 3;

    private static final int FIRST_STEPS_PER_UNIT = 400;
    private static final int MOST_STEPS_PER_UNIT = 6_400;

    /** Steps of one walk, whatever its units: enough to cool down, and not so many that nothing is told for long. */
    private static final long LEAST_STEPS = 1_000;

    private static final long MOST_STEPS = 8_000_000;

    /** Enough that few are near a border; few enough that several threads have a part, and a part lies close in memory. */
    private static final int UNITS_IN_DISTRICT = 1_200;

    /** Units in a neighbourhood, grown by half when a sweep finds nothing, until branch and bound closes too few. */
    private static final int SMALLEST_PART = 24;

    private static final int LARGEST_PART = 160;

    /** Shares of the time, from the start. */
    private static final double SHARE_OF_FIRST = 0.5;

    private static final double SHARE_OF_BOUND = 0.6;
    private static final double LEAST_SHARE_OF_SEARCH = 0.6;

    /** Searching leaves time to solve the relaxation so many times, which the bound at the persons placed takes. */
    private static final double SOLVES_FOR_BOUND = 4;

    private final Model model;
    private final SplittableRandom random;
    private final int threads;
    private final Budget budget;
    private final Consumer<Found> progress;

    private long[] price = new long[0];
    private int stepsPerUnit = FIRST_STEPS_PER_UNIT;
    private int @Nullable [] previous;

    /** The rest is kept for the bound at the persons placed, which may need the relaxation solved a few times more. */
    private double shareOfSearch = 1;

    public Search(Model model, long seed, int threads, Budget budget, Consumer<Found> progress) {
        this.model = model;
        random = new SplittableRandom(seed);
        this.threads = threads;
        this.budget = budget;
        this.progress = progress;
    }

    /**
     * Searches. Where there is a plan to start from, and mending it where it no longer fits gives a plan as good as the best that
     * is found, it is kept; otherwise the best that is found is free of it.
     *
     * @param start the pair each unit had, or −1; or null for none
     */
    public Found run(int @Nullable [] start) {
        previous = start;
        Doors doors = new Doors(model, Doors.byDemand(model));
        if (model.onlySinglePersons() && doors.crossing.length == 0) {
            return exact(new Relaxation(model, doors, Scale.exact(model)));
        }
        return bounded(new Relaxation(model, doors, Scale.bounding(model)));
    }

    /** The relaxation is the problem: its optimum is the plan, its prices are the proof. */
    private Found exact(Relaxation relaxation) {
        boolean done = relaxation.solve(budget::isOver);
        Plan plan = done ? Rounding.read(relaxation) : Rounding.round(relaxation);
        if (!done) {
            new EjectionChains(model, plan).run(budget::isOver);
        }
        plan = orRepaired(plan);
        return found(relaxation, plan, new ProvenBounds(relaxation));
    }

    private Found bounded(Relaxation relaxation) {
        BooleanSupplier first = () -> budget.isOver(SHARE_OF_FIRST);
        boolean done = relaxation.solve(first);
        shareOfSearch = done ? Math.max(LEAST_SHARE_OF_SEARCH, 1 - SOLVES_FOR_BOUND * budget.shareSpent()) : 1;
        ProvenBounds bounds = new ProvenBounds(relaxation);
        price = new RelaxedPrices(relaxation).ofPlaces();
        Plan plan = Rounding.round(relaxation);
        new EjectionChains(model, plan).run(budget::isOver);
        plan = orRepaired(plan);
        tell(relaxation, plan, bounds);
        // Many households make decisions on the whole network slow and their order matters more than the chains they
        // find.
        boolean decides = done && (model.onlySinglePersons() || model.units() <= SMALL);
        if (!model.onlySinglePersons() && model.units() > FEW_UNITS && !bounds.prove(plan)) {
            plan = ruinAndRecreate(plan, FIRST_ROUNDS);
            tell(relaxation, plan, bounds);
        }
        if (decides) {
            plan = dive(relaxation, plan);
            tell(relaxation, plan, bounds);
            plan = branch(relaxation, plan, bounds, firstNodes(), first);
            tell(relaxation, plan, bounds);
        }
        if (decides && !bounds.prove(plan)) {
            bounds.sharpen(plan, half(SHARE_OF_BOUND), () -> budget.isOver(SHARE_OF_BOUND));
            tell(relaxation, plan, bounds);
        }
        if (!bounds.prove(plan)) {
            plan = improve(relaxation, plan, bounds);
        }
        if (done && !bounds.prove(plan) && model.units() <= SMALL) {
            plan = branch(relaxation, plan, bounds, LAST_NODES, () -> budget.isOver(shareOfSearch));
        }
        if (done && !bounds.prove(plan)) {
            bounds.sharpen(plan, half(1), budget::isOver);
        }
        return found(relaxation, plan, bounds);
    }

    /** The plan that was there before, mended where the instance changed, if that is no worse. */
    private Plan orRepaired(Plan fresh) {
        int[] before = previous;
        if (before == null) {
            return fresh;
        }
        Plan repaired = new Plan(model);
        for (int u = 0; u < model.units(); u++) {
            if (before[u] >= 0 && repaired.fits(u, before[u])) {
                repaired.place(u, before[u]);
            }
        }
        new EjectionChains(model, repaired).run(budget::isOver);
        return repaired.worth() >= fresh.worth() ? repaired : fresh;
    }

    /** Over when half of what is left until a share of the time has passed. */
    private BooleanSupplier half(double share) {
        double until = (budget.shareSpent() + share) / 2;
        return () -> budget.isOver(until);
    }

    /** Households branch badly: the relaxation splits them again elsewhere. */
    private int firstNodes() {
        if (model.units() > SMALL) {
            return 1;
        }
        return model.onlySinglePersons() ? FIRST_NODES : FIRST_NODES_WITH_HOUSEHOLDS;
    }

    /** A few rounds, each from the best plan so far, and each longer than the one before. */
    private Plan ruinAndRecreate(Plan start, int rounds) {
        BooleanSupplier stop = () -> budget.isOver(shareOfSearch);
        int districts = model.units() / UNITS_IN_DISTRICT / threads * threads;
        Plan best = start;
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < rounds && !stop.getAsBoolean(); round++) {
                best = districts < 2 ? inAll(best, workers, stop) : inDistricts(best, districts, workers, stop);
                stepsPerUnit = Math.min(MOST_STEPS_PER_UNIT, 2 * stepsPerUnit);
            }
        } finally {
            workers.shutdown();
        }
        return best;
    }

    /** A run by each thread from the same plan. */
    private Plan inAll(Plan from, ExecutorService workers, BooleanSupplier stop) {
        PairsByPlace byPlace = new PairsByPlace(model);
        List<Callable<Plan>> jobs = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            SplittableRandom own = random.split();
            jobs.add(() -> new RuinAndRecreate(model, byPlace, from, price, own).run(steps(model), stop));
        }
        Plan best = from;
        for (Plan found : Workers.all(workers, jobs)) {
            best = found.worth() > best.worth() ? found : best;
        }
        return best;
    }

    /** A run in each district. */
    private Plan inDistricts(Plan from, int districts, ExecutorService workers, BooleanSupplier stop) {
        double shift = random.nextDouble();
        List<Neighbourhood> parts = new Districts(model, from, districts, shift).parts();
        List<Callable<Plan>> jobs = new ArrayList<>();
        for (Neighbourhood part : parts) {
            SplittableRandom own = random.split();
            jobs.add(() -> new RuinAndRecreate(
                            part.part(), new PairsByPlace(part.part()), part.partPlan(), part.ofPlaces(price), own)
                    .run(steps(part.part()), stop));
        }
        Plan better = new Plan(from);
        List<Plan> found = Workers.all(workers, jobs);
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).apply(found.get(i), better);
        }
        return better;
    }

    private int steps(Model part) {
        return (int) Math.max(LEAST_STEPS, Math.min(MOST_STEPS, (long) stepsPerUnit * part.units()));
    }

    private Plan dive(Relaxation relaxation, Plan start) {
        BooleanSupplier stop = () -> budget.isOver(shareOfSearch);
        Plan plan = new Diving(relaxation).dive(stop);
        new EjectionChains(model, plan).run(stop);
        return plan.worth() > start.worth() ? plan : start;
    }

    private Plan branch(Relaxation relaxation, Plan start, ProvenBounds bounds, int nodes, BooleanSupplier stop) {
        BranchAndBound search = new BranchAndBound(relaxation, start, nodes, stop);
        bounds.lowerWorth(search.run());
        search.backToRoot();
        return new Plan(search.best());
    }

    private Plan improve(Relaxation relaxation, Plan start, ProvenBounds bounds) {
        BooleanSupplier stop = () -> budget.isOver(shareOfSearch);
        Plan plan = new Plan(start);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            LargeNeighbourhoodSearch search =
                    new LargeNeighbourhoodSearch(model, random.split(), threads, workers, stop, SMALLEST_PART);
            while (!stop.getAsBoolean() && !bounds.prove(plan) && search.unitsPerPart() <= LARGEST_PART) {
                Plan walked = model.units() > FEW_UNITS ? ruinAndRecreate(plan, 1) : plan;
                boolean better = walked.worth() > plan.worth();
                plan = walked;
                // A sweep over a nation takes long, and small steps still help there.
                if (model.units() <= SMALL || !better) {
                    better |= search.sweep(plan);
                }
                if (!better) {
                    search.growParts();
                }
                tell(relaxation, plan, bounds);
            }
        } finally {
            workers.shutdown();
        }
        return plan;
    }

    private void tell(Relaxation relaxation, Plan plan, ProvenBounds bounds) {
        progress.accept(found(relaxation, plan, bounds));
    }

    private static Found found(Relaxation relaxation, Plan plan, ProvenBounds bounds) {
        RelaxedPrices prices = new RelaxedPrices(relaxation);
        return new Found(
                plan.pairs(), plan.persons(), plan.points(), bounds.at(plan), prices.ofPlaces(), prices.ofLimits());
    }
}
