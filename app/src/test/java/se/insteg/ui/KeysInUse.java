package se.insteg.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The message keys that stand in templates and Java. */
final class KeysInUse {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9-]+)+\\.?)\"");
    /** A key as argument of what says it; one that is the beginning of a longer key is followed by a plus. */
    private static final Pattern SAID = Pattern.compile(
            "(?:\\.t|Refusal|reject|required|rejectAll|MenuEntry|Option\\.key|getMessage)\\([^;]*?\"([a-z]+(?:\\.[A-Za-z0-9-]+)+)\"(?!\\s*\\+)");

    private KeysInUse() {}

    /** Every quoted word with dots in it. */
    static Set<String> literals() throws IOException {
        return find(LITERAL, ".jte", ".java");
    }

    /** Keys that are certainly said as they stand. */
    static Set<String> said() throws IOException {
        Set<String> keys = find(Pattern.compile("page\\.t\\(\"([^\"]+)\"\\s*[,)]"), ".jte");
        keys.addAll(find(SAID, ".java"));
        return keys;
    }

    private static Set<String> find(Pattern pattern, String... endings) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files =
                Stream.concat(Files.walk(Path.of("src/main/jte")), Files.walk(Path.of("src/main/java")))) {
            files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .map(KeysInUse::read)
                    .forEach(text -> pattern.matcher(text).results().forEach(match -> found.add(match.group(1))));
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
