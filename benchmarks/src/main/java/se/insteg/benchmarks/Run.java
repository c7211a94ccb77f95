package se.insteg.benchmarks;

import java.util.List;

/**
 * What one engine did with one case.
 *
 * @param firstSeconds of the first solve in a fresh process
 * @param bestSeconds of the fastest of a few solves
 * @param cpuSeconds of the fastest, over all threads
 * @param personsBound no plan places more persons, or MAX_VALUE
 * @param upperBound on points at the persons placed, or MAX_VALUE
 * @param megabytes the most the process ever had, or −1
 * @param trace when better plans were found in the first solve
 * @param failure why there is no plan, or empty
 */
record Run(
        String rival,
        double firstSeconds,
        double bestSeconds,
        double cpuSeconds,
        int persons,
        long points,
        int personsBound,
        long upperBound,
        boolean proven,
        long megabytes,
        List<Better> trace,
        String failure) {

    /** A better plan and when it was found. */
    record Better(double seconds, long points) {}

    static Run failed(String rival, String failure) {
        return new Run(rival, 0, 0, 0, 0, 0, Integer.MAX_VALUE, Long.MAX_VALUE, false, -1, List.of(), failure);
    }

    boolean hasPlan() {
        return failure.isEmpty();
    }
}
