package se.insteg.benchmarks;

import java.time.Duration;
import se.insteg.benchmarks.rivals.CpSatRival;
import se.insteg.benchmarks.rivals.FirstCome;
import se.insteg.benchmarks.rivals.InstegRival;
import se.insteg.benchmarks.rivals.JGraphTRival;
import se.insteg.benchmarks.rivals.LinearSumRival;
import se.insteg.benchmarks.rivals.MinCostFlowRival;
import se.insteg.benchmarks.rivals.TimefoldRival;
import se.insteg.matching.Instance;
import se.insteg.matching.Objective;

/** An engine that makes a plan. */
public interface Rival {
    /** How many threads those may use that can use several. */
    int THREADS = 2;

    /**
     * What an engine was asked.
     *
     * @param trace told of every better plan
     */
    record Question(Instance instance, Objective objective, Duration limit, Trace trace) {
        /** What a person counts in points, for engines that take one number: more than any two plans can differ. */
        public long perPerson() {
            long span = 1;
            for (int u = 0; u < instance.unitCount(); u++) {
                long high = 0;
                long low = 0;
                for (int k = instance.firstPair(u); k < instance.endPair(u); k++) {
                    high = Math.max(high, instance.pointsOfPair(k));
                    low = Math.min(low, instance.pointsOfPair(k));
                }
                span += high - low;
            }
            return objective == Objective.PERSONS_FIRST ? span : 0;
        }

        /** What a pair counts, with {@link #perPerson} reckoned once. */
        public long worth(long perPerson, int unit, int pair) {
            return perPerson * instance.unit(unit).size() + instance.pointsOfPair(pair);
        }
    }

    /** Told of a better plan: its points, and the upper bound on points known then, or MAX_VALUE. */
    interface Trace {
        void better(long points, long upperBound);
    }

    /**
     * A plan.
     *
     * @param place of each unit, or −1
     * @param personsBound no plan places more persons, where the engine says so; MAX_VALUE otherwise
     * @param upperBound on points at the persons placed, where the engine gives one; MAX_VALUE otherwise
     * @param proven whether the engine says that it is the best
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int[] place, int personsBound, long upperBound, boolean proven) {
        /** A plan of an engine that gives no bounds. */
        public Answer(int[] place, boolean proven) {
            this(place, Integer.MAX_VALUE, Long.MAX_VALUE, proven);
        }
    }

    Answer solve(Question question);

    static Rival named(String name) {
        return switch (name) {
            case "insteg", "insteg-10s" -> new InstegRival();
            case "first-come" -> new FirstCome();
            case "ortools-min-cost-flow" -> new MinCostFlowRival();
            case "ortools-linear-sum" -> new LinearSumRival();
            case "ortools-cp-sat" -> new CpSatRival();
            case "jgrapht-min-cost-flow" -> new JGraphTRival();
            case "timefold" -> new TimefoldRival();
            default -> throw new IllegalArgumentException("no rival is called " + name);
        };
    }
}
