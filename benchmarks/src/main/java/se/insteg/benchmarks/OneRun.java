package se.insteg.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import se.insteg.matching.Instance;

/**
 * One engine on one case in a process of its own: {@code OneRun RIVAL CASE FOLDER SECONDS}. Short solves are repeated, since
 * the first one also loads and compiles the program. The plan is counted and checked here, whatever the engine says of it.
 */
final class OneRun {
    private static final int MOST_RUNS = 300;
    private static final double ENOUGH_SECONDS = 3;

    private OneRun() {}

    public static void main(String[] words) throws IOException {
        Case which = new Case(words[1], Path.of(words[2]));
        Instance instance = which.read();
        Duration limit = Duration.ofSeconds(Long.parseLong(words[3]));
        Rival rival = Rival.named(words[0]);
        double total = 0;
        for (int run = 0; run < MOST_RUNS && total < ENOUGH_SECONDS; run++) {
            boolean first = run == 0;
            long cpu = cpu();
            long begun = System.nanoTime();
            Rival.Answer answer =
                    rival.solve(new Rival.Question(instance, which.objective(), limit, (points, upper) -> {
                        if (first) {
                            say("better", seconds(System.nanoTime() - begun), points, upper);
                        }
                    }));
            double seconds = seconds(System.nanoTime() - begun);
            total += seconds;
            int persons = 0;
            long points = 0;
            for (int u = 0; u < instance.unitCount(); u++) {
                if (answer.place()[u] >= 0) {
                    persons += instance.unit(u).size();
                    points += instance.pointsOfPair(instance.pair(u, answer.place()[u]));
                }
            }
            boolean feasible = isFeasible(instance, answer.place());
            say(
                    "run",
                    seconds,
                    seconds(cpu() - cpu),
                    persons,
                    points,
                    answer.personsBound(),
                    answer.upperBound(),
                    answer.proven(),
                    feasible);
        }
        say("memory", peakKilobytes());
    }

    private static boolean isFeasible(Instance instance, int[] place) {
        int[] taken = new int[instance.placeCount()];
        Map<Long, Integer> classes = new HashMap<>();
        boolean feasible = true;
        for (int u = 0; u < place.length; u++) {
            if (place[u] < 0) {
                continue;
            }
            int size = instance.unit(u).size();
            taken[place[u]] += size;
            feasible &= taken[place[u]] <= instance.place(place[u]).capacity();
            for (int c = instance.firstClass(u); c < instance.endClass(u); c++) {
                long key = (long) place[u] * instance.classCount() + instance.classAt(c);
                feasible &= classes.merge(key, size, Integer::sum)
                        <= instance.place(place[u]).classCap();
            }
        }
        return feasible;
    }

    private static void say(Object... words) {
        StringBuilder line = new StringBuilder();
        for (Object word : words) {
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        System.out.println(line);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    /** Of all threads, native ones included. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** The most memory the process ever had, native memory included; −1 where Linux is not there to tell. */
    private static long peakKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(-1);
    }
}
