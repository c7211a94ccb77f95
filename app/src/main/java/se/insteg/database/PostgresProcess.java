package se.insteg.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a PostgreSQL server of ours from any other process that happens to have its number. */
final class PostgresProcess {
    private PostgresProcess() {}

    /** Whether the process is a PostgreSQL server at work in that data folder. */
    static boolean serves(ProcessHandle process, Path data) {
        String program = process.info().command().orElse("");
        Path name = program.isEmpty() ? null : Path.of(program).getFileName();
        if (name == null || !name.toString().replace(".exe", "").equals("postgres")) {
            return false;
        }
        Path workingFolder = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        try {
            // A server's working folder is its data folder. Where that cannot be asked (macOS, Windows) its name
            // decides.
            return !Files.exists(workingFolder) || Files.isSameFile(workingFolder, data);
        } catch (IOException ended) {
            return false;
        }
    }
}
