package se.insteg.matching.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;

/**
 * Takes neighbourhoods of the plan apart and puts each together again by {@link BranchAndBound}. A neighbourhood grows
 * from one place along units that could be at either of two places. Each round frees as many disjoint neighbourhoods as
 * there are threads and solves them at the same time: as long as it is not told to stop on the way, the result depends on the
 * seed and the number of threads only.
 */
final class LargeNeighbourhoodSearch {
    private static final int NODES_PER_PART = 40;

    private final Model model;
    private final PairsByPlace byPlace;
    private final SplittableRandom random;
    private final int threads;
    private final ExecutorService workers;
    private final BooleanSupplier stop;
    private int unitsPerPart;

    LargeNeighbourhoodSearch(
            Model model,
            SplittableRandom random,
            int threads,
            ExecutorService workers,
            BooleanSupplier stop,
            int unitsPerPart) {
        this.model = model;
        this.byPlace = new PairsByPlace(model);
        this.random = random;
        this.threads = threads;
        this.workers = workers;
        this.stop = stop;
        this.unitsPerPart = unitsPerPart;
    }

    /** What one neighbourhood came to. */
    private record Outcome(Neighbourhood part, Plan plan) {}

    /**
     * Tries the places as starting points, in random order; true when the plan was improved. Left out are places that another
     * neighbourhood of the same round has taken, and those where fewer than two units come together.
     */
    boolean sweep(Plan plan) {
        int[] seeds = shuffledPlaces();
        long before = plan.worth();
        int next = 0;
        while (next < seeds.length && !stop.getAsBoolean()) {
            boolean[] taken = new boolean[model.units()];
            boolean[] takenPlace = new boolean[model.places()];
            List<Callable<Outcome>> jobs = new ArrayList<>();
            while (jobs.size() < threads && next < seeds.length) {
                Neighbourhood part = grow(seeds[next++], plan, taken, takenPlace);
                if (part.part().units() > 1) {
                    jobs.add(() -> solve(part));
                }
            }
            for (Outcome outcome : Workers.all(workers, jobs)) {
                if (outcome.plan().worth() > outcome.part().partPlan().worth()) {
                    outcome.part().apply(outcome.plan(), plan);
                }
            }
        }
        return plan.worth() > before;
    }

    /** Larger parts find what smaller ones cannot, and take longer. */
    void growParts() {
        unitsPerPart += unitsPerPart / 2;
    }

    int unitsPerPart() {
        return unitsPerPart;
    }

    private Outcome solve(Neighbourhood part) {
        Plan best = part.partPlan();
        Relaxation relaxation = Relaxation.bounding(part.part());
        if (relaxation.solve(stop)) {
            BranchAndBound search = new BranchAndBound(relaxation, best, NODES_PER_PART, stop);
            search.run();
            best = search.best();
        }
        return new Outcome(part, best);
    }

    private Neighbourhood grow(int seed, Plan plan, boolean[] taken, boolean[] takenPlace) {
        int[] places = new int[model.places()];
        int placeCount = 0;
        int[] units = new int[model.units()];
        int unitCount = 0;
        if (!takenPlace[seed]) {
            takenPlace[seed] = true;
            places[placeCount++] = seed;
        }
        for (int i = 0; i < placeCount && unitCount < unitsPerPart; i++) {
            int place = places[i];
            int first = byPlace.first(place);
            int count = byPlace.end(place) - first;
            int offset = count == 0 ? 0 : random.nextInt(count);
            for (int j = 0; j < count && unitCount < unitsPerPart; j++) {
                int u = byPlace.unit(first + (offset + j) % count);
                int at = plan.pair(u) == Plan.OUT ? -1 : model.place()[plan.pair(u)];
                if (taken[u]) {
                    continue;
                }
                if (at >= 0 && !takenPlace[at]) {
                    takenPlace[at] = true;
                    places[placeCount++] = at;
                } else if (at >= 0 && !contains(places, placeCount, at)) {
                    continue;
                }
                taken[u] = true;
                units[unitCount++] = u;
            }
        }
        return new Neighbourhood(model, plan, Arrays.copyOf(places, placeCount), sorted(units, unitCount));
    }

    private static boolean contains(int[] places, int count, int place) {
        for (int i = 0; i < count; i++) {
            if (places[i] == place) {
                return true;
            }
        }
        return false;
    }

    private static int[] sorted(int[] units, int count) {
        int[] result = Arrays.copyOf(units, count);
        Arrays.sort(result);
        return result;
    }

    private int[] shuffledPlaces() {
        int[] order = new int[model.places()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
