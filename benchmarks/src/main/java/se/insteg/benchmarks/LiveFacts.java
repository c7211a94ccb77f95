package se.insteg.benchmarks;

import java.util.List;

/**
 * What {@link LiveRun} measured of a plan that is kept the best. Times in milliseconds.
 *
 * @param equal whether the plan afterwards was as good as one solved afresh
 */
record LiveFacts(String name, Times changes, Times whatIfs, boolean equal) {

    /** Of many changes or questions. */
    record Times(double mean, double median, double percentile99, double most) {
        private static Times of(String[] words) {
            return new Times(
                    Double.parseDouble(words[1]),
                    Double.parseDouble(words[2]),
                    Double.parseDouble(words[3]),
                    Double.parseDouble(words[4]));
        }
    }

    /** @throws IllegalStateException when something is missing */
    static LiveFacts read(String name, List<String> lines) {
        return new LiveFacts(
                name,
                Times.of(line(lines, "changes")),
                Times.of(line(lines, "what-ifs")),
                line(lines, "equal")[1].equals("true"));
    }

    private static String[] line(List<String> lines, String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word + " "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the live run said nothing of " + word + ": " + lines))
                .split(" ");
    }
}
