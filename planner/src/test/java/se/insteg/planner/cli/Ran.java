package se.insteg.planner.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import se.insteg.planner.TestPeople;

/** One run of the command in this process, on a fixed day: what it printed and how it ended. */
record Ran(int code, String out, String err) {
    static Ran of(String... arguments) {
        var zone = ZoneId.of("Europe/Stockholm");
        var clock = Clock.fixed(TestPeople.TODAY.atTime(9, 0).atZone(zone).toInstant(), zone);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new Match(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        clock,
                        false)
                .run(List.of(arguments));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Ran match(Path people, Path offers, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--people", people.toString(), "--offers", offers.toString()));
        arguments.addAll(List.of(more));
        return of(arguments.toArray(String[]::new));
    }

    static Path examples() {
        return Path.of("..", "examples");
    }
}
