package se.insteg.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the engine is meant to reach, held against what was measured. A goal whose case was not run is left out. */
final class Goals {
    private static final int MEGABYTES_OF_A_GIGABYTE = 1024;

    /**
     * One goal.
     *
     * @param wanted what was to be reached
     * @param measured what was
     */
    record Goal(String wanted, String measured, boolean reached) {}

    private final Map<Case, List<Run>> runs;
    private final List<Goal> goals = new ArrayList<>();

    private Goals(Map<Case, List<Run>> runs) {
        this.runs = runs;
    }

    static List<Goal> of(Map<Case, List<Run>> runs, Optional<LiveFacts> live) {
        Goals goals = new Goals(runs);
        goals.shareOfMinCostFlow("pure-10000x5000", 1 / 10.0, Optional.empty());
        goals.shareOfMinCostFlow("pure-160000x50000", 1 / 3.0, Optional.of(1 / 2.0));
        goals.assignment("assign-100", 305);
        goals.assignment("assign-200", 475);
        goals.assignment("assign-300", 626);
        goals.assignment("assign-400", 804);
        goals.resettlement("hias-stated", 208_861_000, 213_700_000);
        goals.resettlement("hias-actual", 192_993_000, 196_700_000);
        goals.gap("full-10000x5000", "insteg-10s", 10, 0.0015);
        goals.gap("full-10000x5000", "insteg", 60, 0.001);
        goals.gap("full-160000x50000", "insteg", 60, 0.01);
        live.ifPresent(goals::live);
        return goals.goals;
    }

    private Optional<Run> run(String name, String rival) {
        return runs.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .flatMap(entry -> entry.getValue().stream())
                .filter(run -> run.rival().equals(rival) && run.hasPlan())
                .findFirst();
    }

    private void add(boolean reached, String wanted, String measured) {
        goals.add(new Goal(wanted, measured, reached));
    }

    private void shareOfMinCostFlow(String name, double ofTime, Optional<Double> ofMemory) {
        Optional<Run> own = run(name, "insteg");
        Optional<Run> other = run(name, "ortools-min-cost-flow");
        if (own.isEmpty() || other.isEmpty()) {
            return;
        }
        double first = own.get().firstSeconds() / other.get().firstSeconds();
        double best = own.get().bestSeconds() / other.get().bestSeconds();
        add(
                own.get().proven() && Math.max(first, best) <= ofTime,
                text("%s: the proven optimum in at most %.2f of OR-Tools min-cost flow's time", name, ofTime),
                text("%.2f at the first solve, %.2f at the fastest", first, best));
        ofMemory.ifPresent(share -> {
            double measured = own.get().megabytes() / (double) other.get().megabytes();
            add(
                    measured <= share,
                    text("%s: in at most %.2f of its memory", name, share),
                    text("%.2f of the process's peak", measured));
        });
    }

    private void assignment(String name, int knownCost) {
        Optional<Run> own = run(name, "insteg");
        Optional<Run> other = run(name, "ortools-linear-sum");
        if (own.isEmpty() || other.isEmpty()) {
            return;
        }
        double share = own.get().bestSeconds() / other.get().bestSeconds();
        add(
                own.get().proven() && own.get().points() == -knownCost && share <= 1,
                text("%s: the known optimum, %d, in no more time than OR-Tools linear-sum assignment", name, knownCost),
                text("%d, %.2f of its time at the fastest", -own.get().points(), share));
    }

    private void resettlement(String name, long points, long bound) {
        run(name, "insteg")
                .ifPresent(own -> add(
                        own.points() >= points && own.upperBound() < bound,
                        text(
                                "%s: in 10 s at least %.3f expected jobs, bound below %.1f",
                                name, points / 1e6, bound / 1e6),
                        text(
                                "%.3f, bound %.3f, in %.1f s",
                                own.points() / 1e6, own.upperBound() / 1e6, own.firstSeconds())));
    }

    private void gap(String name, String rival, int seconds, double most) {
        run(name, rival).ifPresent(own -> {
            double gap = (own.upperBound() - own.points()) / (double) Math.max(1, Math.abs(own.upperBound()));
            boolean large = name.contains("160000");
            add(
                    gap <= most && (!large || own.megabytes() < MEGABYTES_OF_A_GIGABYTE),
                    text("%s: gap at most %.2f %% in %d s%s", name, 100 * most, seconds, large ? ", under 1 GB" : ""),
                    text("%.3f %% to its own bound%s", 100 * gap, large ? text(", %d MB", own.megabytes()) : ""));
        });
    }

    private void live(LiveFacts live) {
        add(
                live.changes().percentile99() <= 3 && live.equal(),
                live.name() + ": 99 of 100 changes within 3 ms, and afterwards equal to a fresh solve",
                text("%.1f ms, %s", live.changes().percentile99(), live.equal() ? "equal" : "not equal"));
        add(
                live.whatIfs().percentile99() <= 5,
                live.name() + ": 99 of 100 what-ifs within 5 ms",
                text("%.1f ms", live.whatIfs().percentile99()));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
