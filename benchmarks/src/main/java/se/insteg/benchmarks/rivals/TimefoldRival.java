package se.insteg.benchmarks.rivals;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.ArrayList;
import java.util.List;
import se.insteg.benchmarks.Rival;
import se.insteg.matching.Instance;
import se.insteg.matching.Objective;

/** Timefold's community edition, which uses one thread: construction and late acceptance as it comes. */
public final class TimefoldRival implements Rival {
    @Override
    public Answer solve(Question question) {
        Instance instance = question.instance();
        boolean personsCount = question.objective() == Objective.PERSONS_FIRST;
        List<Seating> seatings = new ArrayList<>();
        for (int u = 0; u < instance.unitCount(); u++) {
            seatings.add(new Seating(instance, u, personsCount));
        }
        var solver = SolverFactory.<Seatings>create(new SolverConfig()
                        .withSolutionClass(Seatings.class)
                        .withEntityClasses(Seating.class)
                        .withConstraintProviderClass(SeatingRules.class)
                        .withRandomSeed(1L)
                        .withTerminationSpentLimit(question.limit()))
                .buildSolver();
        solver.addEventListener(event -> {
            if (event.getNewBestSolution().isFeasible()) {
                question.trace().better(event.getNewBestSolution().points(), Long.MAX_VALUE);
            }
        });
        Seatings best = solver.solve(new Seatings(seatings));
        int[] place = new int[instance.unitCount()];
        for (Seating seating : best.getSeatings()) {
            place[seating.unit()] = seating.place();
        }
        return new Answer(place, false);
    }
}
