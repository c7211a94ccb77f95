package se.insteg.benchmarks.rivals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import se.insteg.benchmarks.Rival;
import se.insteg.matching.Instance;

/** JGraphT's minimum-cost flow by capacity scaling. */
public final class JGraphTRival implements Rival {
    @Override
    public Answer solve(Question question) {
        Instance instance = question.instance();
        int units = instance.unitCount();
        int end = units + instance.placeCount();
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        for (int n = 0; n <= end; n++) {
            graph.addVertex(n);
        }
        Map<DefaultWeightedEdge, Integer> pairOf = new HashMap<>();
        Map<DefaultWeightedEdge, Integer> capacity = new HashMap<>();
        long perPerson = question.perPerson();
        for (int u = 0; u < units; u++) {
            for (int k = instance.firstPair(u); k < instance.endPair(u); k++) {
                DefaultWeightedEdge edge = graph.addEdge(u, units + instance.placeOfPair(k));
                graph.setEdgeWeight(edge, -question.worth(perPerson, u, k));
                pairOf.put(edge, k);
                capacity.put(edge, 1);
            }
            DefaultWeightedEdge out = graph.addEdge(u, end);
            graph.setEdgeWeight(out, 0);
            capacity.put(out, 1);
        }
        for (int p = 0; p < instance.placeCount(); p++) {
            DefaultWeightedEdge edge = graph.addEdge(units + p, end);
            graph.setEdgeWeight(edge, 0);
            capacity.put(edge, instance.place(p).capacity());
        }
        var flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph, n -> n < units ? 1 : n == end ? -units : 0, capacity::get, edge -> 0));
        int[] place = new int[units];
        Arrays.fill(place, -1);
        flow.getFlowMap().forEach((edge, amount) -> {
            Integer pair = pairOf.get(edge);
            if (pair != null && amount > 0.5) {
                place[graph.getEdgeSource(edge)] = instance.placeOfPair(pair);
            }
        });
        return new Answer(place, true);
    }
}
