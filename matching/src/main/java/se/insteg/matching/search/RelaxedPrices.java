package se.insteg.matching.search;

/** What the prices of a solved {@link Relaxation} mean for places, limits and units. */
final class RelaxedPrices {
    private final Relaxation relaxation;
    private final Model model;
    private final Scale scale;
    private final Doors doors;
    private final long[] node;

    RelaxedPrices(Relaxation relaxation) {
        this.relaxation = relaxation;
        model = relaxation.model();
        scale = relaxation.scale();
        doors = relaxation.doors();
        node = relaxation.nodePrices();
    }

    /** Price of one seat at each place, in worth. */
    long[] ofPlaces() {
        long[] result = new long[model.places()];
        for (int p = 0; p < result.length; p++) {
            result[p] = scale.price(node[p]);
        }
        return result;
    }

    /** Price of one person under each limit, on top of the seat, in worth: that of its door, or its multiplier. */
    long[] ofLimits() {
        long[] result = new long[model.limits()];
        for (int l = 0; l < result.length; l++) {
            int door = doors.nodeOfLimit[l];
            result[l] = door < 0
                    ? scale.price(relaxation.multiplier(l))
                    : scale.price(node[door]) - scale.price(node[doors.parent[door]]);
        }
        return result;
    }

    /** What each unit gains beyond what its seats cost, scaled; nothing may be forbidden or forced. */
    long[] utilities() {
        long[] utility = new long[model.units()];
        for (int u = 0; u < utility.length; u++) {
            for (int k = model.start()[u]; k < model.start()[u + 1]; k++) {
                long gain = relaxation.valueOf(u, k) - node[doors.nodeOfPair[k]];
                utility[u] = Math.max(utility[u], model.size()[u] * gain);
            }
        }
        return utility;
    }
}
