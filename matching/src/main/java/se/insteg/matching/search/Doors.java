package se.insteg.matching.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chooses the limits a flow can respect. At one place a family of limits in which any two are disjoint or one inside the
 * other (a laminar family) becomes a tree of doors below the place; the remaining limits cross and are left to
 * multipliers and branching. Limits with the larger {@code weight} are chosen first.
 */
final class Doors {
    private static final int NONE = -1;

    final int[] nodeOfLimit;
    final int[] parent;
    final int[] capacity;
    final int[] nodeOfPair;
    final int[] crossing;

    Doors(Model model, int[] weight) {
        Overlaps overlaps = new Overlaps(model);
        nodeOfLimit = new int[model.limits()];
        Arrays.fill(nodeOfLimit, NONE);
        boolean[] chosen = new boolean[model.limits()];
        for (int first = 0; first < model.limits(); first = overlaps.endOfPlace(first)) {
            chooseAt(first, overlaps.endOfPlace(first), weight, overlaps, chosen);
        }
        int[] order = IntStream.range(0, model.limits())
                .filter(l -> chosen[l])
                .boxed()
                .sorted(Comparator.comparingInt((Integer l) -> -overlaps.members(l))
                        .thenComparingInt(l -> l))
                .mapToInt(l -> l)
                .toArray();
        int nodes = model.places() + order.length;
        parent = new int[nodes];
        capacity = Arrays.copyOf(model.capacity(), nodes);
        Arrays.fill(parent, 0, model.places(), NONE);
        for (int i = 0; i < order.length; i++) {
            nodeOfLimit[order[i]] = model.places() + i;
            capacity[model.places() + i] = model.limitCapacity()[order[i]];
        }
        for (int l : order) {
            parent[nodeOfLimit[l]] = smallestAround(l, model, overlaps, chosen);
        }
        crossing = IntStream.range(0, model.limits()).filter(l -> !chosen[l]).toArray();
        nodeOfPair = order.length == 0 ? model.place() : new int[model.pairs()];
        for (int k = 0; k < model.pairs() && order.length > 0; k++) {
            nodeOfPair[k] = model.place()[k];
            for (int i = model.pairLimitStart()[k]; i < model.pairLimitStart()[k + 1]; i++) {
                // Doors are numbered from the widest to the narrowest, so the highest number is the innermost door.
                nodeOfPair[k] = Math.max(nodeOfPair[k], nodeOfLimit[model.pairLimit()[i]]);
            }
        }
    }

    /** By how many persons each limit could be passed at most. */
    static int[] byDemand(Model model) {
        int[] demand = new int[model.limits()];
        for (int u = 0; u < model.units(); u++) {
            for (int k = model.start()[u]; k < model.start()[u + 1]; k++) {
                for (int i = model.pairLimitStart()[k]; i < model.pairLimitStart()[k + 1]; i++) {
                    demand[model.pairLimit()[i]] += model.size()[u];
                }
            }
        }
        for (int l = 0; l < demand.length; l++) {
            demand[l] -= model.limitCapacity()[l];
        }
        return demand;
    }

    private static void chooseAt(int first, int end, int[] weight, Overlaps overlaps, boolean[] chosen) {
        int[] byWeight = IntStream.range(first, end)
                .boxed()
                .sorted(Comparator.comparingInt((Integer l) -> -weight[l]).thenComparingInt(l -> l))
                .mapToInt(l -> l)
                .toArray();
        for (int l : byWeight) {
            boolean fits = true;
            for (int other = first; other < end && fits; other++) {
                fits = !chosen[other] || overlaps.nestedOrDisjoint(l, other);
            }
            chosen[l] = fits;
        }
    }

    private int smallestAround(int limit, Model model, Overlaps overlaps, boolean[] chosen) {
        int best = model.limitPlace()[limit];
        int first = overlaps.firstOfPlace(limit);
        for (int other = first; other < overlaps.endOfPlace(first); other++) {
            boolean wider = chosen[other] && nodeOfLimit[other] < nodeOfLimit[limit];
            if (wider && overlaps.shared(limit, other) == overlaps.members(limit)) {
                best = Math.max(best, nodeOfLimit[other]);
            }
        }
        return best;
    }
}
