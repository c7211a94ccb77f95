package se.insteg.matching.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import se.insteg.matching.Certificate;
import se.insteg.matching.Instance;
import se.insteg.matching.InvalidInstanceException;
import se.insteg.matching.Matching;
import se.insteg.matching.Options;
import se.insteg.matching.Solution;

/** {@code ./insteg solve}: exit code 0, or 2 with one sentence when the input cannot be used. */
public final class Solve {
    private Solve() {}

    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, false, StandardCharsets.UTF_8);
        int exit = run(List.of(words), out, err);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.equals(List.of("--help"))) {
            out.println(SolveOptions.USAGE);
            return 0;
        }
        try {
            SolveOptions options = SolveOptions.parse(words);
            LoadedInstance loaded = load(options);
            Solution solution = Matching.solve(
                    loaded.instance(),
                    Options.defaults()
                            .objective(options.objective())
                            .timeLimit(options.time())
                            .threads(options.threads())
                            .seed(options.seed()));
            out.println(json(solution, loaded.minimises(), options.certify()));
            return 0;
        } catch (BadInputException bad) {
            err.println("insteg solve: " + bad.getMessage());
        } catch (InvalidInstanceException impossible) {
            err.println("insteg solve: " + impossible.getMessage());
        } catch (IOException unreadable) {
            err.println("insteg solve: cannot read " + unreadable.getMessage());
        }
        return 2;
    }

    private static LoadedInstance load(SolveOptions options) throws IOException, BadInputException {
        if (!Files.exists(options.file())) {
            throw new BadInputException(options.file() + " does not exist");
        }
        if (Files.isDirectory(options.file()) && !options.format().equals("hias")) {
            throw new BadInputException(options.file() + " is a folder; name a file, or say --format hias");
        }
        return switch (options.format()) {
            case "hias" -> HiasFolder.read(options.file(), options.actualCapacity());
            case "orlib-assign" -> OrLibraryFormat.read(options.file());
            default -> InstegFormat.read(options.file());
        };
    }

    private static Json json(Solution solution, boolean minimises, boolean certify) {
        Json json = new Json()
                .put("placedPersons", solution.placedPersons())
                .put("placedUpperBound", solution.placedUpperBound())
                .put("points", solution.points())
                .put("upperBound", solution.upperBound());
        if (minimises) {
            json.put("cost", -solution.points()).put("lowerBound", -solution.upperBound());
        }
        json.put("gap", solution.gap())
                .put("seconds", Math.round(solution.seconds() * 1000) / 1000.0)
                .put("proven", solution.proven())
                .put("ending", solution.ending().name());
        if (certify) {
            Certificate certificate = Certificate.of(solution);
            json.put("certified", certificate.proves());
            certificate.faults().stream().findFirst().ifPresent(fault -> json.put("certificateFault", fault));
        }
        return json.raw("assignment", assignment(solution));
    }

    private static String assignment(Solution solution) {
        Instance instance = solution.instance();
        StringBuilder list = new StringBuilder("[");
        for (int u = 0; u < instance.unitCount(); u++) {
            if (solution.place(u) != Solution.UNPLACED) {
                list.append(list.length() == 1 ? "" : ",")
                        .append("\n    {\"unit\": ")
                        .append(Json.quoted(instance.unit(u).id()))
                        .append(", \"place\": ")
                        .append(Json.quoted(instance.place(solution.place(u)).id()))
                        .append(", \"points\": ")
                        .append(solution.points(u))
                        .append('}');
            }
        }
        return list.append("\n  ]").toString();
    }
}
