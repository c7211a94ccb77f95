package se.insteg.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import se.insteg.matching.Instance;
import se.insteg.matching.Objective;
import se.insteg.matching.cli.InstanceFiles;

/**
 * An instance to be solved, by a name that a fresh process understands: {@code pure-10000x5000}, {@code full-500x200},
 * {@code assign-100}, {@code hias-stated}.
 *
 * @param publicCases where the public cases lie
 */
record Case(String name, Path publicCases) {

    Instance read() throws IOException {
        String[] parts = name.split("[-x]");
        return switch (parts[0]) {
            case "pure", "full" ->
                Country.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[0].equals("full"), 1);
            case "assign" ->
                InstanceFiles.orLibraryAssignment(publicCases.resolve("lap").resolve("assign" + parts[1] + ".txt"));
            case "hias" -> InstanceFiles.hias(publicCases.resolve("hias"), parts[1].equals("actual"));
            default -> throw new IllegalArgumentException("no case is called " + name);
        };
    }

    /** Resettlement counts expected jobs alone; everywhere else persons come first. */
    Objective objective() {
        return name.startsWith("hias") ? Objective.POINTS_ONLY : Objective.PERSONS_FIRST;
    }

    boolean isPublic() {
        return name.startsWith("hias") || isAssignment();
    }

    boolean isAssignment() {
        return name.startsWith("assign");
    }

    boolean isPure() {
        return name.startsWith("pure") || isAssignment();
    }

    /** Whether it is a whole nation. */
    boolean isLarge() {
        return name.contains("160000");
    }
}
