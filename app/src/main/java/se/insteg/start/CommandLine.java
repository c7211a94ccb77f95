package se.insteg.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.insteg.database.CannotStart;

/**
 * What was asked for on the command line.
 *
 * @param command {@code run}, {@code rehearse}, {@code backup}, {@code restore}, {@code verify-audit} or
 *     {@code taxonomy}
 * @param file the archive of a backup; null for the other commands
 * @param files what is to be imported; none for the other commands
 * @param data the data folder
 * @param port the port people reach it at; null takes the configured one
 * @param demo with the demonstration, also in an external database
 * @param empty a real municipality, without the demonstration
 * @param replace a restore moves aside what is in the data folder
 * @param settings the rest, {@code --name=value}, for the framework
 */
record CommandLine(
        String command,
        @Nullable Path file,
        List<Path> files,
        Path data,
        @Nullable Integer port,
        boolean demo,
        boolean empty,
        boolean replace,
        List<String> settings) {

    private static final List<String> COMMANDS =
            List.of("run", "rehearse", "backup", "restore", "verify-audit", "taxonomy", "forget-log");
    private static final String HELP = " ./insteg help tells what there is.";

    /**
     * @param defaultData the data folder unless {@code --data} names one
     * @throws CannotStart if something on the line is not understood, naming it
     */
    static CommandLine read(String[] arguments, Path defaultData) {
        Deque<String> words = new ArrayDeque<>(List.of(arguments));
        List<String> names = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        Path data = defaultData;
        Integer port = null;
        boolean demo = false;
        boolean empty = false;
        boolean replace = false;
        while (!words.isEmpty()) {
            String word = words.pop();
            switch (word) {
                case "--demo" -> demo = true;
                case "--empty" -> empty = true;
                case "--replace" -> replace = true;
                case "--port" -> port = port(value(word, words));
                case "--data" -> data = path(value(word, words));
                default -> {
                    if (word.startsWith("--port=")) {
                        port = port(word.substring("--port=".length()));
                    } else if (word.startsWith("--data=")) {
                        data = path(word.substring("--data=".length()));
                    } else if (word.startsWith("--") && word.contains("=")) {
                        settings.add(word);
                    } else if (word.startsWith("-")) {
                        throw new CannotStart("There is no option " + word + "." + HELP);
                    } else {
                        names.add(word);
                    }
                }
            }
        }
        if (demo && empty) {
            throw new CannotStart("--demo and --empty exclude each other: give one of them.");
        }
        String command = names.isEmpty() ? "run" : names.removeFirst();
        if (!COMMANDS.contains(command)) {
            throw new CannotStart("There is no command " + command + "." + HELP);
        }
        List<Path> files = List.of();
        if (command.equals("taxonomy") || command.equals("forget-log")) {
            files = names.stream().map(CommandLine::path).toList();
            names.clear();
        }
        return new CommandLine(
                command, file(command, names), files, data, port, demo, empty, replace, List.copyOf(settings));
    }

    /** A setting of the framework's: on the line as {@code --name=value}, else in the environment; else empty. */
    String setting(String name, String environment) {
        String begins = "--" + name + "=";
        return settings.stream()
                .filter(setting -> setting.startsWith(begins))
                .map(setting -> setting.substring(begins.length()))
                .findFirst()
                .orElseGet(() -> System.getenv().getOrDefault(environment, ""));
    }

    Path requiredFile() {
        return Objects.requireNonNull(file, "the command takes a file");
    }

    private static @Nullable Path file(String command, List<String> names) {
        boolean wantsFile = command.equals("backup") || command.equals("restore");
        if (wantsFile && names.isEmpty()) {
            throw new CannotStart("Which file? ./insteg " + command + " FILE");
        }
        if (names.size() > (wantsFile ? 1 : 0)) {
            throw new CannotStart("The command " + command + " does not take \"" + names.getLast() + "\"." + HELP);
        }
        return wantsFile ? path(names.getFirst()) : null;
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty()) {
            throw new CannotStart("The option " + option + " wants a value after it." + HELP);
        }
        return words.pop();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_534) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new CannotStart("--port wants a number from 1 to 65534, not \"" + text + "\".");
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CannotStart("\"" + text + "\" cannot be a file's name here: " + e.getReason() + ".", e);
        }
    }
}
