package se.insteg.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        if (names.isEmpty()) {
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
        Report.write(runs, into, quick);
        System.out.println("The report is in " + into);
    }

    private static List<Run> runAll(Case which, boolean quick) throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (String rival : rivals(which)) {
            long seconds = seconds(which, rival, quick);
            System.out.println(which.name() + "  " + rival + ", at most " + seconds + " s");
            Run run = FreshProcess.run(
                    rival, which, seconds, quick ? 2 * seconds + 10 : 3 * seconds + 120, heap(which, rival));
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
        if (!which.isAssignment()) {
            rivals.add("timefold");
        }
        rivals.add("first-come");
        return rivals;
    }

    private static long seconds(Case which, String rival, boolean quick) {
        if (quick) {
            return which.isPure() ? 5 : 10;
        }
        boolean slow = rival.equals("ortools-cp-sat") && which.name().equals("full-10000x5000");
        return slow ? 300 : 60;
    }

    /** What each needs, so that nobody is slowed by want of memory, and Insteg no more than it promises. */
    private static String heap(Case which, String rival) {
        if (rival.equals("timefold")) {
            return which.isLarge() ? "8g" : "4g";
        }
        return which.isLarge() ? "900m" : "1g";
    }
}
