package se.insteg.matching.search;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound on pairs, depth first. At a node the relaxation bounds what is possible; pairs whose use would push
 * the bound to the best known plan or below are forbidden (reduced-cost fixing); a rounded plan may become the best known.
 * Then one pair is decided: used, or forbidden. The one relaxation is changed on the way down and changed back on the way
 * up, each time by a few shortest paths.
 */
final class BranchAndBound {
    /** Steps for the multipliers: many where all below profit, few where two limits have changed. */
    private static final int ROUNDS_AT_ROOT = 200;

    private static final int ROUNDS_AT_NODE = 6;
    private static final int ROOT_DEPTH = 0;

    /** Decisions below each other, so that the stack holds. */
    private static final int MOST_DEPTH = 2000;

    private final Relaxation relaxation;
    private final Model model;
    private final int nodeLimit;
    private final BooleanSupplier stop;
    private final SubgradientAscent ascent;
    private final Trail trail;
    private Plan best;
    private long[] rootMultipliers;
    private int nodes;

    /** @param relaxation solved; left as it was, except for multipliers ({@link #backToRoot}) */
    BranchAndBound(Relaxation relaxation, Plan start, int nodeLimit, BooleanSupplier stop) {
        this.relaxation = relaxation;
        this.model = relaxation.model();
        this.best = start;
        this.nodeLimit = nodeLimit;
        this.stop = stop;
        ascent = new SubgradientAscent(relaxation);
        trail = new Trail(relaxation);
        rootMultipliers = relaxation.multipliers();
    }

    /** Searches and returns a bound on the worth of every plan: that of the best plan when the search was completed. */
    long run() {
        return Math.max(best.worth(), explore(ROOT_DEPTH));
    }

    /** Leaves the relaxation with the multipliers that are best for the whole, where the last leaf had others. */
    void backToRoot() {
        relaxation.multipliers(rootMultipliers);
    }

    /** The best plan known. */
    Plan best() {
        return best;
    }

    /** A bound on the worth of what lies below the current node and is better than the best plan known afterwards. */
    private long explore(int depth) {
        nodes++;
        long bound = relaxation.worthBound();
        if (bound <= best.worth()) {
            return best.worth();
        }
        offer(depth);
        ascent.run(best.worth(), depth == ROOT_DEPTH ? ROUNDS_AT_ROOT : ROUNDS_AT_NODE, stop);
        bound = Math.min(bound, relaxation.worthBound());
        if (depth == ROOT_DEPTH) {
            rootMultipliers = relaxation.multipliers();
        }
        offer(depth);
        if (bound <= best.worth()) {
            return best.worth();
        }
        if (nodes >= nodeLimit || depth >= MOST_DEPTH || stop.getAsBoolean()) {
            return bound;
        }
        int mark = trail.mark();
        trail.forbidHopeless(best.worth());
        Branching.@Nullable Choice choice = Branching.choose(relaxation);
        long below = best.worth();
        if (choice != null) {
            below = Math.max(branch(choice, depth, true), branch(choice, depth, false));
        }
        trail.undoTo(mark);
        return Math.min(bound, Math.max(below, best.worth()));
    }

    private long branch(Branching.Choice choice, int depth, boolean use) {
        int mark = trail.mark();
        boolean possible = true;
        if (use) {
            possible = trail.use(choice.unit(), choice.pair());
        } else {
            trail.forbid(choice.unit(), choice.pair());
        }
        long below = possible ? explore(depth + 1) : best.worth();
        trail.undoTo(mark);
        return below;
    }

    private void offer(int depth) {
        Plan plan = depth == ROOT_DEPTH ? new Diving(relaxation).dive(stop) : Rounding.round(relaxation);
        if (depth == ROOT_DEPTH || plan.worth() > best.worth()) {
            new EjectionChains(model, plan).run(stop);
        }
        if (plan.worth() > best.worth()) {
            best = plan;
        }
    }
}
