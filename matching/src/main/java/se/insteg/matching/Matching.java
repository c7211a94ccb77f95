package se.insteg.matching;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.insteg.matching.search.Budget;
import se.insteg.matching.search.Found;
import se.insteg.matching.search.Model;
import se.insteg.matching.search.Search;

/**
 * The engine's door: finds the plan that places the most persons and, among those, has the most points; or the one with the
 * most points alone ({@link Objective}).
 *
 * <p>Single persons whose places' class caps are absent, or concern classes that are disjoint or nested at each place, are
 * solved to a proven optimum, and ties are broken by the units' priorities. Households and crossing classes are bounded,
 * searched and improved within the time limit; the optimum is proven where the bounds are met.
 */
public final class Matching {
    private Matching() {}

    /** Solves the instance within the time limit; see {@link Solution} for what is promised about the result. */
    public static Solution solve(Instance instance, Options options) {
        return solve(instance, options, 0, null);
    }

    /**
     * The same, for an instance that goes on changing.
     *
     * @param perPerson what a person counts at least, where persons count; more than needed leaves room for points to come
     * @param start the place each unit had before, or {@link Solution#UNPLACED}; or null
     */
    static Solution solve(Instance instance, Options options, long perPerson, int @Nullable [] start) {
        Budget budget = new Budget(options.timeLimit().toNanos(), options.cancelled());
        ModelBuilder builder = new ModelBuilder(instance, options.objective(), options.seed());
        Model built = builder.build();
        Model model = built.personsCount() ? built.perPerson(Math.max(perPerson, built.perPerson())) : built;
        Locked locked = Locked.of(instance);
        Found found = new Search(model, options.seed(), options.threads(), budget, f -> options.progress()
                        .accept(locked.progress(f, budget.seconds())))
                .run(start == null ? null : builder.pairsAt(start));
        int[] place = new int[instance.unitCount()];
        Arrays.fill(place, Solution.UNPLACED);
        locked.fill(place);
        for (int u = 0; u < model.units(); u++) {
            int pair = found.pairs()[u];
            if (pair >= 0) {
                place[builder.unit(u)] = instance.placeOfPair(builder.pair(pair));
            }
        }
        Solution solution = new Solution(
                instance,
                options.objective(),
                place,
                found.bounds().persons() + locked.persons(),
                found.bounds().points() + locked.points(),
                ending(budget),
                budget.seconds(),
                Optional.of(PriceBuilder.prices(instance, builder, model, found)));
        options.progress()
                .accept(new Progress(
                        solution.seconds(),
                        solution.placedPersons(),
                        solution.placedUpperBound(),
                        solution.points(),
                        solution.upperBound()));
        return solution;
    }

    private static Solution.Ending ending(Budget budget) {
        if (budget.cancelled()) {
            return Solution.Ending.CANCELLED;
        }
        return budget.cutShort() ? Solution.Ending.TIME_LIMIT : Solution.Ending.EXHAUSTED;
    }
}
