package se.insteg.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.insteg.matching.Objective;

/** Writes the table and the pictures. */
final class Report {
    private Report() {}

    static void write(Map<Case, List<Run>> runs, Optional<LiveFacts> live, Path into, boolean quick)
            throws IOException {
        Files.createDirectories(into);
        StringBuilder text = new StringBuilder("# The matching engine side by side with others\n\n");
        text.append("Made by `./insteg benchmark")
                .append(quick ? " --quick" : "")
                .append("` on ");
        text.append(MachineFacts.sentence()).append("\n\n");
        text.append("""
                Every engine works alone in a fresh process, with two threads where it can use several. *First* is the first
                solve of the process, loading and compiling included; *best* the fastest of a few. *CPU* is over all threads of
                the fastest. *Memory* is the most the process ever had, native libraries and Java together. Plans are checked
                and counted by the benchmark. *At most* so many persons can be placed, as the engine proved. The *gap* is to the
                lowest upper bound on points that any engine proved for that many persons; where fewer persons are placed, that
                is said instead, since persons come first (with the resettlement cases points alone count: millionths of an
                expected job). What the generated cases are like is said in `benchmarks/…/Country.java`, and how long each engine
                was given in `benchmarks/…/SideBySide.java`.
                """);
        goals(text, Goals.of(runs, live));
        live.ifPresent(facts -> live(text, facts));
        for (Map.Entry<Case, List<Run>> entry : runs.entrySet()) {
            Case which = entry.getKey();
            text.append("\n## ").append(which.name()).append("\n\n");
            table(text, which, entry.getValue());
            if (!which.isPure()) {
                String picture = which.name() + ".svg";
                Files.writeString(
                        into.resolve(picture), GapPicture.draw(which, entry.getValue(), bound(entry.getValue())));
                text.append("\n![Gap over time](").append(picture).append(")\n");
            }
        }
        if (Files.exists(into.resolve("kernels.txt"))) {
            text.append("\n## The hot loops alone\n\nBy JMH: [kernels.txt](kernels.txt).\n");
        }
        Files.writeString(into.resolve(quick ? "quick.md" : "README.md"), text.toString());
    }

    private static void goals(StringBuilder text, List<Goals.Goal> goals) {
        if (goals.isEmpty()) {
            return;
        }
        text.append("\n## Goals\n\nShares of time and memory are those of this run.\n\n");
        text.append("| Goal | measured | reached |\n|---|---|---|\n");
        for (Goals.Goal goal : goals) {
            text.append("| ").append(goal.wanted()).append(" | ").append(goal.measured());
            text.append(" | ").append(goal.reached() ? "yes" : "**no**").append(" |\n");
        }
    }

    private static void live(StringBuilder text, LiveFacts facts) {
        text.append("\n## ").append(facts.name()).append("\n\n");
        text.append(
                "A plan of single persons that is kept the best while people arrive, leave, learn and are locked, and "
                        + "places gain and lose seats, one change at a time; and questions what would be if. The plan afterwards is ");
        text.append(facts.equal() ? "equal to" : "**not equal to**").append(" one solved afresh.\n\n");
        text.append("| | mean | median | 99 of 100 within | longest |\n|---|---|---|---|---|\n");
        times(text, "changes", facts.changes());
        times(text, "what-ifs", facts.whatIfs());
    }

    private static void times(StringBuilder text, String what, LiveFacts.Times times) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %.2f ms | %.2f ms | %.2f ms | %.1f ms |%n",
                what,
                times.mean(),
                times.median(),
                times.percentile99(),
                times.most()));
    }

    private static void table(StringBuilder text, Case which, List<Run> runs) {
        int most = runs.stream().mapToInt(Run::persons).max().orElse(0);
        long bound = bound(runs);
        text.append("| Engine | persons | at most | points | gap | proven | first | best | CPU | memory |\n");
        text.append("|---|---|---|---|---|---|---|---|---|---|\n");
        for (Run run : runs) {
            text.append("| ").append(run.rival()).append(" | ");
            if (!run.hasPlan()) {
                text.append(run.failure().replace('|', '/')).append(" | | | | | | | | |\n");
                continue;
            }
            boolean fewer = which.objective() == Objective.PERSONS_FIRST && run.persons() < most;
            String gap = fewer
                    ? "−" + (most - run.persons()) + " persons"
                    : bound == Long.MAX_VALUE
                            ? "?"
                            : percent((bound - run.points()) / (double) Math.max(1, Math.abs(bound)));
            text.append(String.format(
                    Locale.ROOT,
                    "%,d | %s | %,d | %s | %s | %s | %s | %s | %s |%n",
                    run.persons(),
                    atMost(which, run),
                    run.points(),
                    gap,
                    run.proven() ? "yes" : "",
                    seconds(run.firstSeconds()),
                    seconds(run.bestSeconds()),
                    seconds(run.cpuSeconds()),
                    run.megabytes() < 0 ? "?" : run.megabytes() + " MB"));
        }
    }

    private static String atMost(Case which, Run run) {
        if (which.objective() == Objective.POINTS_ONLY) {
            return "";
        }
        int most = run.proven() ? run.persons() : run.personsBound();
        return most == Integer.MAX_VALUE ? "" : String.format(Locale.ROOT, "%,d", most);
    }

    /** The lowest upper bound on the points of plans with the most persons. */
    static long bound(List<Run> runs) {
        int most = runs.stream().mapToInt(Run::persons).max().orElse(0);
        return runs.stream()
                .filter(run -> run.hasPlan() && run.persons() == most)
                .mapToLong(run -> run.proven() ? run.points() : run.upperBound())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static String percent(double share) {
        return share == 0 ? "0" : String.format(Locale.ROOT, "%.4f %%", 100 * share);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 1 ? "%.3f s" : "%.1f s", seconds);
    }
}
