package se.insteg.planner.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import se.insteg.planner.wording.Wording;

/**
 * Writes files beside their final place and moves them there when all are whole, so that nothing is ever half-written and
 * an earlier file survives a failure.
 */
public final class Outputs implements AutoCloseable {
    private final Map<Path, Path> written = new LinkedHashMap<>();

    /** Writes the plan in the format its extension asks for: .json or .xlsx. */
    public void plan(Report report, Wording wording, Path file) throws IOException {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        write(file, out -> {
            if (json) {
                JsonPlan.write(report, wording, out);
            } else {
                XlsxPlan.write(report, wording, out);
            }
        });
    }

    /** Writes every admissible pair as CSV. */
    public void pairs(Report report, Path file) throws IOException {
        write(file, out -> PairsCsv.write(report.plan(), out));
    }

    /** Moves everything written to its final place. */
    public void publish() throws IOException {
        for (var entry : Map.copyOf(written).entrySet()) {
            try {
                Files.move(
                        entry.getValue(),
                        entry.getKey(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(entry.getValue(), entry.getKey(), StandardCopyOption.REPLACE_EXISTING);
            }
            written.remove(entry.getKey());
        }
    }

    /** Removes what was written but not published. */
    @Override
    public void close() throws IOException {
        for (var temporary : written.values()) {
            Files.deleteIfExists(temporary);
        }
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private void write(Path file, Content content) throws IOException {
        var temporary = file.toAbsolutePath()
                .resolveSibling(".insteg-" + ProcessHandle.current().pid() + "-" + written.size() + ".tmp");
        written.put(file, temporary);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
            content.writeTo(out);
        }
    }
}
