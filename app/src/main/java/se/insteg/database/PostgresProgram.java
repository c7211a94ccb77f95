package se.insteg.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's command-line programs in a folder. They are given relative paths only, so that the folder's own name
 * may hold spaces, quotes and letters of any script.
 *
 * @param folder where they run and leave their output, {@code <program>.log}
 */
record PostgresProgram(PostgresBinaries binaries, Path folder) {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    /** A program ended with another code than 0; the message is what it printed. */
    static final class Failed extends IOException {
        Failed(String program, int code, String output) {
            super(program + " ended with " + code + ": " + output);
        }
    }

    void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (ROOT) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody in particular.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        Path output = folder.resolve(program + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        withoutSettingsOfOthers(builder.environment());
        Process process = start(builder);
        process.getOutputStream().close();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(program + " did not end within ten minutes");
        }
        if (process.exitValue() != 0) {
            String said = Files.readString(output).strip();
            if (ROOT && said.contains("unshare")) {
                throw notAsRoot();
            }
            throw new Failed(program, process.exitValue(), said);
        }
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            if (ROOT && Files.isDirectory(builder.directory().toPath())) {
                throw notAsRoot();
            }
            throw e;
        }
    }

    private static CannotStart notAsRoot() {
        return new CannotStart(
                "PostgreSQL does not run as root, and this system does not let root step aside (unshare"
                        + " --user): start Insteg as an ordinary user, or use a PostgreSQL of your own (SPRING_DATASOURCE_URL).");
    }

    /** PGPORT, PGDATA and the like belong to another PostgreSQL; messages are read by this program, so in English. */
    private static void withoutSettingsOfOthers(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_MESSAGES", "C");
    }
}
