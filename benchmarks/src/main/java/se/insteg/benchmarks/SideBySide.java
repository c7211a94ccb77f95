package se.insteg.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.insteg.matching.Objective;

/**
 * Every engine on every case, and a report: {@code ./insteg benchmark [--quick] [--public FOLDER] [--into FOLDER] [CASE…]}.
 * Run it on a machine that does nothing else.
 */
final class SideBySide {
    private static final String USAGE = """
            Usage: ./insteg benchmark [options] [CASE…]
              --quick          the small cases, a few seconds each: some five minutes in all
              --public FOLDER  where the public cases lie (folders lap and hias); default public-cases; not there: left out
              --into FOLDER    where the report goes; default docs/benchmarks
            Cases: pure-500x200 pure-10000x5000 pure-160000x50000 and the same with full; assign-100 … assign-400;
            hias-stated hias-actual. Without any named, all of them.""";

    private static final List<String> SMALL = List.of(
            "pure-500x200",
            "pure-10000x5000",
            "full-500x200",
            "full-10000x5000",
            "assign-100",
            "assign-200",
            "assign-300",
            "assign-400",
            "hias-stated",
            "hias-actual");
    private static final List<String> LARGE = List.of("pure-160000x50000", "full-160000x50000");

    private static final int LIVE_PATIENCE = 300;

    private SideBySide() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        boolean quick = false;
        Path publicCases = Path.of("public-cases");
        Path into = Path.of("docs/benchmarks");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--quick" -> quick = true;
                case "--public" -> publicCases = Path.of(words[++i]);
                case "--into" -> into = Path.of(words[++i]);
                case "--help" -> {
                    System.out.println(USAGE);
                    return;
                }
                default -> names.add(words[i]);
            }
        }
        boolean allCases = names.isEmpty();
        if (allCases) {
            names.addAll(SMALL);
            if (!quick) {
                names.addAll(LARGE);
            }
        }
        Map<Case, List<Run>> runs = new LinkedHashMap<>();
        for (String name : names) {
            Case which = new Case(name, publicCases);
            if (which.isPublic() && !Files.isDirectory(publicCases)) {
                System.out.println("SKIPPED " + name + ": the public cases are not in " + publicCases.toAbsolutePath());
            } else {
                runs.put(which, runAll(which, quick));
            }
        }
        Optional<LiveFacts> live = Optional.empty();
        if (allCases) {
            int persons = quick ? 10_000 : 160_000;
            System.out.println("changes of a plan that is kept the best");
            live = Optional.of(FreshProcess.live(persons, quick ? 5_000 : 50_000, LIVE_PATIENCE, "1200m"));
        }
        Report.write(runs, live, into, quick);
        System.out.println("The report is in " + into);
    }

    private static List<Run> runAll(Case which, boolean quick) throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (String rival : rivals(which)) {
            long seconds = seconds(which, rival, quick);
            System.out.println(which.name() + "  " + rival + ", at most " + seconds + " s");
            Run run = FreshProcess.run(rival, which, seconds, patience(rival, seconds, quick), heap(which, rival));
            System.out.println("    "
                    + (run.hasPlan()
                            ? run.persons() + " persons, " + run.points() + " points, " + run.bestSeconds() + " s"
                            : run.failure()));
            runs.add(run);
        }
        return runs;
    }

    private static List<String> rivals(Case which) {
        List<String> rivals = new ArrayList<>(List.of("insteg"));
        if (which.name().equals("full-10000x5000")) {
            rivals.add("insteg-10s");
        }
        if (which.isAssignment()) {
            rivals.add("ortools-linear-sum");
        }
        if (which.isPure()) {
            rivals.add("ortools-min-cost-flow");
        }
        if (which.isPure() && !which.isLarge()) {
            rivals.add("jgrapht-min-cost-flow");
        }
        if (!which.isAssignment() && !which.isLarge()) {
            rivals.add("ortools-cp-sat"); // a nation took 19.6 GB and placed nobody in ten minutes
        }
        if (!which.isAssignment() && !which.isLarge()) {
            rivals.add("timefold"); // a nation took 8 GB, and two minutes to what first come, first served reaches
        }
        rivals.add("first-come");
        return rivals;
    }

    private static long seconds(Case which, String rival, boolean quick) {
        if (quick) {
            return which.isPure() ? 5 : 10;
        }
        boolean hard = which.name().equals("full-10000x5000");
        return switch (rival) {
            case "insteg" -> which.objective() == Objective.POINTS_ONLY ? 10 : 60;
            case "insteg-10s" -> 10;
            case "timefold" -> 30;
            case "ortools-cp-sat" -> hard ? 120 : 60;
            default -> 60;
        };
    }

    /** After how many seconds an engine is given up that goes on past its limit, or takes none. */
    private static long patience(String rival, long seconds, boolean quick) {
        if (quick) {
            return 2 * seconds + 10;
        }
        return rival.startsWith("jgrapht") ? 150 : 3 * seconds + 120;
    }

    /** What each needs, so that nobody is slowed by want of memory, and Insteg no more than it promises. */
    private static String heap(Case which, String rival) {
        if (!which.isLarge()) {
            return rival.equals("timefold") ? "4g" : "1g";
        }
        return which.isPure() && rival.equals("insteg") ? "400m" : "900m";
    }
}
