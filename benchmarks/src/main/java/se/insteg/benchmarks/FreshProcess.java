package se.insteg.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@link OneRun} or {@link LiveRun} in a process of its own and reads what it says. */
final class FreshProcess {
    private FreshProcess() {}

    /** @param fault empty when it ended well */
    private record Said(List<String> lines, String fault) {}

    /**
     * @param seconds the time limit an engine is given, where it takes one
     * @param patience after how many seconds it is given up
     * @param heap the most Java memory, such as {@code 1g}; native libraries take theirs besides
     */
    static Run run(String rival, Case which, long seconds, long patience, String heap)
            throws IOException, InterruptedException {
        Said said = start(
                OneRun.class,
                patience,
                heap,
                rival,
                which.name(),
                which.publicCases().toString(),
                Long.toString(seconds));
        return said.fault().isEmpty() ? read(rival, said.lines()) : Run.failed(rival, said.fault());
    }

    /** @throws IllegalStateException when it fails */
    static LiveFacts live(int persons, int places, long patience, String heap)
            throws IOException, InterruptedException {
        Said said = start(LiveRun.class, patience, heap, Integer.toString(persons), Integer.toString(places));
        if (!said.fault().isEmpty()) {
            throw new IllegalStateException("the live run failed: " + said.fault());
        }
        return LiveFacts.read("live-" + persons + "x" + places, said.lines());
    }

    private static Said start(Class<?> main, long patience, String heap, String... words)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("insteg-benchmark", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(patience, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        List<String> lines = Files.readAllLines(output);
        Files.delete(output);
        String fault = !ended ? "not done after " + patience + " s" : process.exitValue() == 0 ? "" : reason(lines);
        return new Said(lines, fault);
    }

    private static String reason(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("Exception") || line.contains("Error"))
                .findFirst()
                .map(line -> line.replaceFirst("Exception in thread \"main\" ", ""))
                .orElse("the process ended without a word");
    }

    private static Run read(String rival, List<String> lines) {
        List<Run.Better> trace = new ArrayList<>();
        double first = -1;
        double best = Double.MAX_VALUE;
        double cpu = 0;
        long megabytes = -1;
        String[] last = {};
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "better" -> trace.add(new Run.Better(Double.parseDouble(words[1]), Long.parseLong(words[2])));
                case "run" -> {
                    double seconds = Double.parseDouble(words[1]);
                    first = first < 0 ? seconds : first;
                    cpu = seconds < best ? Double.parseDouble(words[2]) : cpu;
                    best = Math.min(best, seconds);
                    last = words;
                }
                case "memory" -> megabytes = Long.parseLong(words[1]) / 1024;
                default -> {} // engines' own messages
            }
        }
        if (last.length == 0) {
            return Run.failed(rival, reason(lines));
        }
        if (!Boolean.parseBoolean(last[8])) {
            return Run.failed(rival, "its plan breaks a rule");
        }
        trace.add(new Run.Better(first, Long.parseLong(last[4])));
        return new Run(
                rival,
                first,
                best,
                cpu,
                Integer.parseInt(last[3]),
                Long.parseLong(last[4]),
                Integer.parseInt(last[5]),
                Long.parseLong(last[6]),
                Boolean.parseBoolean(last[7]),
                megabytes,
                trace,
                "");
    }
}
