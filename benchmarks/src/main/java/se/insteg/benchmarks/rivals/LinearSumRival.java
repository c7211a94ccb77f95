package se.insteg.benchmarks.rivals;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import se.insteg.benchmarks.Rival;
import se.insteg.matching.Instance;

/** OR-Tools' linear-sum assignment; for as many units as places of one seat, where everybody can be placed. */
public final class LinearSumRival implements Rival {
    @Override
    public Answer solve(Question question) {
        Loader.loadNativeLibraries();
        Instance instance = question.instance();
        LinearSumAssignment assignment = new LinearSumAssignment();
        for (int u = 0; u < instance.unitCount(); u++) {
            for (int k = instance.firstPair(u); k < instance.endPair(u); k++) {
                assignment.addArcWithCost(u, instance.placeOfPair(k), -instance.pointsOfPair(k));
            }
        }
        LinearSumAssignment.Status status = assignment.solve();
        if (status != LinearSumAssignment.Status.OPTIMAL) {
            throw new IllegalStateException("linear-sum assignment ended with " + status);
        }
        int[] place = new int[instance.unitCount()];
        for (int u = 0; u < place.length; u++) {
            place[u] = assignment.getRightMate(u);
        }
        assignment.delete();
        return new Answer(place, true);
    }
}
