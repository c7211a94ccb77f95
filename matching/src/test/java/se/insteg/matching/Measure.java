package se.insteg.matching;

import java.time.Duration;
import java.util.Locale;

/** Run by hand: solves a generated instance and prints what was reached. Arguments: kind persons places seconds threads. */
final class Measure {
    private Measure() {}

    public static void main(String[] arguments) {
        int persons = Integer.parseInt(arguments[1]);
        int places = Integer.parseInt(arguments[2]);
        Instance instance =
                switch (arguments[0]) {
                    case "pure" -> GeneratedRegions.pure(persons, places, 1);
                    case "capped" -> GeneratedRegions.capped(persons, places, 1);
                    default -> GeneratedRegions.full(persons, places, 1);
                };
        System.out.println(instance.unitCount() + " units, " + instance.pairCount() + " pairs");
        Options options = Options.defaults()
                .timeLimit(Duration.ofSeconds(Long.parseLong(arguments[3])))
                .threads(Integer.parseInt(arguments[4]))
                .progress(p -> System.out.printf(
                        Locale.ROOT,
                        "%7.2f s  %d of %d persons, %d of %d points, gap %.4f %%%n",
                        p.seconds(),
                        p.placedPersons(),
                        p.placedUpperBound(),
                        p.points(),
                        p.upperBound(),
                        100.0 * (p.upperBound() - p.points()) / p.upperBound()));
        int runs = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 1;
        for (int run = 0; run < runs; run++) {
            Solution solution = Matching.solve(instance, options);
            System.out.println(solution.ending() + " proven " + solution.proven() + " certificate "
                    + Certificate.of(solution).faults().stream().limit(1).toList());
        }
    }
}
