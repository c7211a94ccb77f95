package se.insteg.benchmarks.rivals;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import se.insteg.benchmarks.Rival;
import se.insteg.matching.Instance;
import se.insteg.matching.Place;

/** OR-Tools' CP-SAT: a truth value for each pair. */
public final class CpSatRival implements Rival {
    @Override
    public Answer solve(Question question) {
        Loader.loadNativeLibraries();
        Instance instance = question.instance();
        CpModel model = new CpModel();
        BoolVar[] used = new BoolVar[instance.pairCount()];
        LinearExprBuilder[] seats = new LinearExprBuilder[instance.placeCount()];
        Arrays.setAll(seats, p -> LinearExpr.newBuilder());
        Map<Long, LinearExprBuilder> classes = new HashMap<>();
        LinearExprBuilder objective = LinearExpr.newBuilder();
        long perPerson = question.perPerson();
        for (int u = 0; u < instance.unitCount(); u++) {
            int size = instance.unit(u).size();
            BoolVar[] own = new BoolVar[instance.endPair(u) - instance.firstPair(u)];
            for (int k = instance.firstPair(u); k < instance.endPair(u); k++) {
                int place = instance.placeOfPair(k);
                used[k] = model.newBoolVar("");
                own[k - instance.firstPair(u)] = used[k];
                seats[place].addTerm(used[k], size);
                objective.addTerm(used[k], question.worth(perPerson, u, k));
                if (instance.place(place).classCap() != Place.UNLIMITED) {
                    for (int c = instance.firstClass(u); c < instance.endClass(u); c++) {
                        classes.computeIfAbsent(
                                        (long) place * instance.classCount() + instance.classAt(c),
                                        key -> LinearExpr.newBuilder())
                                .addTerm(used[k], size);
                    }
                }
            }
            model.addAtMostOne(own);
        }
        for (int p = 0; p < seats.length; p++) {
            model.addLessOrEqual(seats[p].build(), instance.place(p).capacity());
        }
        classes.forEach((key, persons) -> model.addLessOrEqual(
                persons.build(),
                instance.place((int) (key / instance.classCount())).classCap()));
        model.maximize(objective.build());
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(question.limit().toMillis() / 1000.0);
        solver.getParameters().setNumWorkers(THREADS);
        CpSolverStatus status = solver.solve(model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                long points = 0;
                for (int u = 0; u < instance.unitCount(); u++) {
                    for (int k = instance.firstPair(u); k < instance.endPair(u); k++) {
                        points += booleanValue(used[k]) ? instance.pointsOfPair(k) : 0;
                    }
                }
                question.trace().better(points, Long.MAX_VALUE);
            }
        });
        int[] place = new int[instance.unitCount()];
        Arrays.fill(place, -1);
        int persons = 0;
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            for (int u = 0; u < place.length; u++) {
                for (int k = instance.firstPair(u); k < instance.endPair(u); k++) {
                    if (solver.booleanValue(used[k])) {
                        place[u] = instance.placeOfPair(k);
                        persons += instance.unit(u).size();
                    }
                }
            }
        }
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Answer(place, false); // its bound means nothing before it has found a plan
        }
        long worth = (long) Math.floor(solver.bestObjectiveBound());
        int most = perPerson == 0 ? Integer.MAX_VALUE : (int) Math.min(instance.persons(), worth / perPerson);
        return new Answer(place, most, worth - perPerson * persons, status == CpSolverStatus.OPTIMAL);
    }
}
