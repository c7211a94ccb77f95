package se.insteg.planner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.wording.Wording;

/** What the command was asked to do, checked as far as it can be before anything is read. */
record Request(
        Path people,
        Path offers,
        @Nullable Path travel,
        @Nullable Path points,
        @Nullable Path out,
        @Nullable Path pairs,
        boolean strict,
        Wording wording,
        LocalDate today,
        Duration timeLimit,
        long seed) {

    static Request of(Arguments arguments, LocalDate today) throws Refusal {
        var request = new Request(
                arguments.mandatoryFile("--people"),
                arguments.mandatoryFile("--offers"),
                arguments.file("--travel"),
                arguments.file("--points"),
                arguments.output("--out", List.of(".json", ".xlsx")),
                arguments.output("--pairs", List.of(".csv")),
                arguments.has("--strict"),
                arguments.wording(),
                arguments.today(today),
                Duration.ofSeconds(arguments.number("--seconds", 1, 86_400, 60)),
                arguments.number("--seed", Long.MIN_VALUE, Long.MAX_VALUE, 1));
        request.checkOutputs();
        return request;
    }

    private void checkOutputs() throws Refusal {
        for (var output : outputs()) {
            for (var input : Stream.of(people, offers, travel, points)
                    .filter(Objects::nonNull)
                    .toList()) {
                if (same(output, input)) {
                    throw Refusal.of("overInput", output.toString());
                }
            }
            var folder = output.toAbsolutePath().getParent();
            if (Files.isDirectory(output) || folder == null || !Files.isDirectory(folder)) {
                throw Refusal.of("notWritable", output.toString(), String.valueOf(folder));
            }
        }
        if (out != null && pairs != null && same(out, pairs)) {
            throw Refusal.of("sameOutput", "--out", "--pairs");
        }
    }

    List<Path> outputs() {
        return Stream.of(out, pairs).filter(Objects::nonNull).toList();
    }

    private static boolean same(Path one, Path other) {
        try {
            return one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize())
                    || Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
