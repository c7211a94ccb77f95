package se.insteg.matching.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.matching.Objective;

/** The words after {@code ./insteg solve}. */
record SolveOptions(
        Path file,
        String format,
        Objective objective,
        Duration time,
        int threads,
        long seed,
        boolean certify,
        boolean actualCapacity) {

    static final String USAGE = """
            Usage: ./insteg solve FILE [options]
              --format insteg|orlib-assign|hias   what FILE is (hias: a folder); default insteg
              --objective persons|points          most persons, then points (default), or points alone
              --seconds N                         stop at the best plan found after N seconds; default 10
              --threads N                         default: the processors of this machine
              --seed N                            default 1
              --certify                           check the optimality proof independently of the solver
              --capacity stated|actual            which column of a hias folder; default stated
            Prints one JSON object.""";

    private static final Set<String> FORMATS = Set.of("insteg", "orlib-assign", "hias");

    static SolveOptions parse(List<String> words) throws BadInputException {
        Path file = null;
        String format = "insteg";
        Duration time = Duration.ofSeconds(10);
        int threads = Runtime.getRuntime().availableProcessors();
        Objective objective = Objective.PERSONS_FIRST;
        long seed = 1;
        boolean certify = false;
        boolean actual = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : null;
            switch (word) {
                case "--certify" -> certify = true;
                case "--format" -> format = oneOf(word, next, FORMATS);
                case "--capacity" ->
                    actual = oneOf(word, next, Set.of("stated", "actual")).equals("actual");
                case "--objective" ->
                    objective = oneOf(word, next, Set.of("persons", "points")).equals("points")
                            ? Objective.POINTS_ONLY
                            : Objective.PERSONS_FIRST;
                case "--seconds" -> time = Duration.ofSeconds(number(word, next, 1, 1_000_000));
                case "--threads" -> threads = (int) number(word, next, 1, 1024);
                case "--seed" -> seed = number(word, next, Long.MIN_VALUE, Long.MAX_VALUE);
                default -> {
                    if (word.startsWith("--") || file != null) {
                        throw new BadInputException("'" + word + "' is not understood.\n" + USAGE);
                    }
                    file = Path.of(word);
                }
            }
            i += word.startsWith("--") && !word.equals("--certify") ? 1 : 0;
        }
        if (file == null) {
            throw new BadInputException("no file to solve was named.\n" + USAGE);
        }
        return new SolveOptions(file, format, objective, time, threads, seed, certify, actual);
    }

    private static String oneOf(String option, @Nullable String word, Set<String> allowed) throws BadInputException {
        if (word == null || !allowed.contains(word)) {
            throw new BadInputException(option + " must be one of "
                    + String.join(", ", allowed.stream().sorted().toList()) + ", not " + word);
        }
        return word;
    }

    private static long number(String option, @Nullable String word, long low, long high) throws BadInputException {
        try {
            long number = Long.parseLong(word == null ? "" : word);
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, with the range.
        }
        throw new BadInputException(option + " must be a whole number from " + low + " to " + high + ", not " + word);
    }
}
