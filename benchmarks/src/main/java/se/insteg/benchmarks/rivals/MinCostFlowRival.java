package se.insteg.benchmarks.rivals;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;
import se.insteg.benchmarks.Rival;
import se.insteg.matching.Instance;

/** OR-Tools' minimum-cost flow (cost scaling). A unit that is not placed flows straight to the end. */
public final class MinCostFlowRival implements Rival {
    @Override
    public Answer solve(Question question) {
        Loader.loadNativeLibraries();
        Instance instance = question.instance();
        int units = instance.unitCount();
        int end = units + instance.placeCount();
        MinCostFlow flow = new MinCostFlow(end + 1, instance.pairCount() + units + instance.placeCount());
        long perPerson = question.perPerson();
        for (int u = 0; u < units; u++) {
            for (int k = instance.firstPair(u); k < instance.endPair(u); k++) {
                flow.addArcWithCapacityAndUnitCost(
                        u, units + instance.placeOfPair(k), 1, -question.worth(perPerson, u, k));
            }
        }
        for (int u = 0; u < units; u++) {
            flow.addArcWithCapacityAndUnitCost(u, end, 1, 0);
            flow.setNodeSupply(u, 1);
        }
        for (int p = 0; p < instance.placeCount(); p++) {
            flow.addArcWithCapacityAndUnitCost(units + p, end, instance.place(p).capacity(), 0);
        }
        flow.setNodeSupply(end, -units);
        MinCostFlowBase.Status status = flow.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("min-cost flow ended with " + status);
        }
        int[] place = new int[units];
        Arrays.fill(place, -1);
        for (int k = 0; k < instance.pairCount(); k++) {
            if (flow.getFlow(k) == 1) {
                place[flow.getTail(k)] = instance.placeOfPair(k);
            }
        }
        flow.delete();
        return new Answer(place, true);
    }
}
