package se.insteg.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks a proof of optimality without trusting the solver: from the instance, the plan and the prices only.
 *
 * <p>The proof is linear programming duality. Count a person as W points, W more than the points of any two plans can
 * differ, so that more persons always count more; W is 0 where points alone count. Let every seat have a price ≥ 0, and
 * every class at a place with a class cap. A unit's utility is at least what it could gain anywhere: W × size + points − what it pays, and at least 0. Then
 * <em>any</em> plan is worth at most Σ utility + Σ price × seats + Σ class price × class cap, because each placed unit
 * gains at most its utility plus what it pays, and nothing is paid for more often than there are seats. If the plan at
 * hand is worth exactly that sum, none is better.
 *
 * @param faults why the prices do not prove the plan; empty when they do
 * @param planWorth persons placed × W + points of the units that are not locked
 * @param dualWorth the sum that no plan can pass
 */
public record Certificate(List<String> faults, long planWorth, long dualWorth) {

    /** True when the plan is proven optimal. */
    public boolean proves() {
        return faults.isEmpty();
    }

    /** Checks the solution's own prices. A solution without prices is not proven. */
    public static Certificate of(Solution solution) {
        if (solution.prices().isEmpty()) {
            return new Certificate(List.of("the solution has no prices"), 0, 0);
        }
        return new Check(
                        solution.instance(),
                        solution.objective(),
                        solution.places(),
                        solution.prices().get())
                .run();
    }

    /** One check of one plan. */
    private static final class Check {
        private final Instance instance;
        private final Objective objective;
        private final int[] place;
        private final Prices prices;
        private final List<String> faults = new ArrayList<>();
        private final int[] seats;
        private final Map<Long, Integer> lockedInClass = new HashMap<>();

        Check(Instance instance, Objective objective, int[] place, Prices prices) {
            this.instance = instance;
            this.objective = objective;
            this.place = place;
            this.prices = prices;
            seats = new int[instance.placeCount()];
        }

        Certificate run() {
            try {
                Feasibility.check(instance, place);
            } catch (IllegalStateException broken) {
                faults.add(broken.getMessage());
            }
            try {
                return checkPrices();
            } catch (ArithmeticException overflow) {
                faults.add("the prices are so high that their sums leave 64 bits");
                return new Certificate(List.copyOf(faults), 0, 0);
            }
        }

        private Certificate checkPrices() {
            takeOutLocked();
            long plan = 0;
            long dual = 0;
            long span = 1;
            for (int u = 0; u < instance.unitCount(); u++) {
                if (!instance.unit(u).locked()) {
                    span = Math.addExact(span, span(u));
                    plan = Math.addExact(plan, checkUnit(u));
                    dual = Math.addExact(dual, prices.utilityWorth(u));
                }
            }
            switch (objective) {
                case PERSONS_FIRST -> {
                    if (prices.perPerson() < span) {
                        faults.add("a person counts " + prices.perPerson() + ", which points could outweigh (" + span
                                + ")");
                    }
                }
                case POINTS_ONLY -> {
                    if (prices.perPerson() != 0) {
                        faults.add("a person counts " + prices.perPerson() + " although points alone count");
                    }
                }
            }
            for (int p = 0; p < instance.placeCount(); p++) {
                notNegative(prices.placeWorth(p), "place", instance.place(p).id());
                dual = Math.addExact(dual, Math.multiplyExact(prices.placeWorth(p), seats[p]));
            }
            for (Map.Entry<Long, Long> entry : prices.classPrices()) {
                int p = (int) (entry.getKey() / instance.classCount());
                notNegative(
                        entry.getValue(), "a class at place", instance.place(p).id());
                int room = instance.place(p).classCap() - lockedInClass.getOrDefault(entry.getKey(), 0);
                dual = Math.addExact(dual, Math.multiplyExact(entry.getValue(), room));
            }
            if (plan != dual) {
                faults.add("the plan is worth " + plan + " but the prices allow " + dual);
            }
            return new Certificate(List.copyOf(faults), plan, dual);
        }

        /** Checks that the unit could gain no more than its utility; returns what it contributes to the plan's worth. */
        private long checkUnit(int u) {
            int size = instance.unit(u).size();
            notNegative(prices.utilityWorth(u), "unit", instance.unit(u).id());
            for (int k = instance.firstPair(u); k < instance.endPair(u); k++) {
                int p = instance.placeOfPair(k);
                long gain = Math.subtractExact(
                        worth(size, k), Math.multiplyExact(prices.paidPerPerson(instance, u, p), size));
                if (gain > prices.utilityWorth(u) && fitsAlone(u, p)) {
                    faults.add("unit '" + instance.unit(u).id() + "' would gain more at place '"
                            + instance.place(p).id() + "' than its utility");
                }
            }
            if (place[u] == Solution.UNPLACED) {
                return 0;
            }
            return worth(size, instance.pair(u, place[u]));
        }

        private long worth(int size, int pair) {
            return Math.addExact(Math.multiplyExact(prices.perPerson(), size), instance.pointsOfPair(pair));
        }

        private void takeOutLocked() {
            for (int p = 0; p < seats.length; p++) {
                seats[p] = instance.place(p).capacity();
            }
            for (int u = 0; u < instance.unitCount(); u++) {
                if (instance.unit(u).locked()) {
                    int size = instance.unit(u).size();
                    int at = instance.currentPlace(u);
                    seats[at] -= size;
                    for (int c = instance.firstClass(u); c < instance.endClass(u); c++) {
                        long key = Prices.key(at, instance.classAt(c), instance.classCount());
                        lockedInClass.merge(key, size, Integer::sum);
                    }
                }
            }
        }

        /** Counted here and not taken from the engine, since nothing of it is trusted. */
        private long span(int u) {
            long high = 0;
            long low = 0;
            for (int k = instance.firstPair(u); k < instance.endPair(u); k++) {
                if (fitsAlone(u, instance.placeOfPair(k))) {
                    high = Math.max(high, instance.pointsOfPair(k));
                    low = Math.min(low, instance.pointsOfPair(k));
                }
            }
            return high - low;
        }

        /** A pair for which there is no room even if nobody else came can be part of no plan. */
        private boolean fitsAlone(int u, int p) {
            int size = instance.unit(u).size();
            boolean fits = size <= seats[p];
            int cap = instance.place(p).classCap();
            for (int c = instance.firstClass(u); c < instance.endClass(u) && cap != Place.UNLIMITED; c++) {
                long key = Prices.key(p, instance.classAt(c), instance.classCount());
                fits &= size <= cap - lockedInClass.getOrDefault(key, 0);
            }
            return fits;
        }

        private void notNegative(long price, String what, String id) {
            if (price < 0) {
                faults.add(what + " '" + id + "' has a negative price");
            }
        }
    }
}
