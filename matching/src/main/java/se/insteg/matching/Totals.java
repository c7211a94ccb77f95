package se.insteg.matching;

/**
 * What a plan comes to, counted from the instance; also the guard that no infeasible plan leaves the engine.
 *
 * @param persons persons placed
 * @param points sum of the points of the pairs used
 */
record Totals(int persons, long points) {

    /** @throws IllegalStateException when the plan breaks a rule of the instance: a fault in the engine */
    static Totals of(Instance instance, int[] place) {
        int persons = 0;
        long points = 0;
        for (int u = 0; u < place.length; u++) {
            if (place[u] != Solution.UNPLACED) {
                persons += instance.unit(u).size();
                int pair = instance.pair(u, place[u]);
                if (pair < 0) {
                    throw new IllegalStateException("unit " + u + " was given an excluded place");
                }
                points += instance.pointsOfPair(pair);
            }
        }
        Feasibility.check(instance, place);
        return new Totals(persons, points);
    }
}
