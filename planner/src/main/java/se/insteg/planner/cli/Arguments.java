package se.insteg.planner.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.wording.Wording;

/** The options of the command, each given at most once, as {@code --name value} or {@code --name=value}. */
final class Arguments {
    private static final Set<String> WITH_VALUE = Set.of(
            "--people",
            "--offers",
            "--travel",
            "--out",
            "--pairs",
            "--points",
            "--lang",
            "--today",
            "--seconds",
            "--seed");
    private static final Set<String> FLAGS = Set.of("--strict", "--help");

    private final Map<String, String> values = new HashMap<>();

    Arguments(List<String> arguments) throws Refusal {
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            var name = equals < 0 ? argument : argument.substring(0, equals);
            name = name.equals("-h") ? "--help" : name;
            if (FLAGS.contains(name) && equals < 0) {
                put(name, "");
            } else if (!WITH_VALUE.contains(name)) {
                throw Refusal.of("unknownOption", argument);
            } else if (equals >= 0) {
                put(name, argument.substring(equals + 1));
            } else if (i + 1 < arguments.size() && !isOption(arguments.get(i + 1))) {
                put(name, arguments.get(++i));
            } else {
                throw Refusal.of("noValue", name);
            }
        }
    }

    /** The language asked for among raw arguments, also when they cannot be understood; Swedish otherwise. */
    static Wording wording(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            var value = argument.startsWith("--lang=")
                    ? argument.substring("--lang=".length())
                    : argument.equals("--lang") && i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            if (Wording.languages().contains(value)) {
                return Wording.in(value);
            }
        }
        return Wording.in("sv");
    }

    private static boolean isOption(String argument) {
        return WITH_VALUE.contains(argument) || FLAGS.contains(argument);
    }

    private void put(String name, String value) throws Refusal {
        if (values.putIfAbsent(name, value) != null) {
            throw Refusal.of("repeated", name);
        }
        if (WITH_VALUE.contains(name) && value.isBlank()) {
            throw Refusal.of("noValue", name);
        }
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    Path mandatoryFile(String name) throws Refusal {
        var file = file(name);
        if (file == null) {
            throw Refusal.of("missing", name);
        }
        return file;
    }

    @Nullable
    Path file(String name) throws Refusal {
        var value = values.get(name);
        try {
            return value == null ? null : Path.of(value);
        } catch (InvalidPathException e) {
            throw Refusal.of("notWritable", value == null ? "" : value, e.getReason());
        }
    }

    /** A file to write, whose extension must be one of these. */
    @Nullable
    Path output(String name, List<String> extensions) throws Refusal {
        var file = file(name);
        if (file != null && extensions.stream().noneMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith)) {
            throw Refusal.of("badExtension", name, extensions, file.toString());
        }
        return file;
    }

    Wording wording() throws Refusal {
        var language = values.getOrDefault("--lang", "sv");
        if (!Wording.languages().contains(language)) {
            throw Refusal.of("badLanguage", String.join("|", Wording.languages()), language);
        }
        return Wording.in(language);
    }

    LocalDate today(LocalDate otherwise) throws Refusal {
        var text = values.get("--today");
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.of("badToday", text == null ? "" : text);
        }
    }

    long number(String name, long low, long high, long otherwise) throws Refusal {
        var text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw Refusal.of("badNumber", name, Long.toString(low), Long.toString(high), text);
    }
}
