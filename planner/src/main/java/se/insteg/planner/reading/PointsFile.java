package se.insteg.planner.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import se.insteg.planner.criteria.Points;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.planner.wording.Message;

/** Reads what each criterion is worth from {@code points.yaml}. A mistyped name is refused rather than ignored. */
public final class PointsFile {
    private static final int MOST_POINTS = 100_000;
    private static final int LARGEST = 1 << 16;

    private PointsFile() {}

    /** The points Insteg comes with. */
    public static Points standard() {
        return points(standardValues());
    }

    /** @throws UnusableFile with a sentence for the user, naming the key, if the file cannot be used */
    public static Points read(Path file) throws UnusableFile {
        var name = String.valueOf(file.getFileName());
        var values = standardValues();
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnusableFile(Message.of("file.missing", file.toString()));
            }
            if (Files.size(file) > LARGEST) {
                throw new UnusableFile(Message.of("points.notYaml", name));
            }
            try (var reader = Files.newBufferedReader(file)) {
                overwrite(values, parse(reader), name);
            }
        } catch (IOException | YAMLException e) {
            throw new UnusableFile(Message.of("points.notYaml", name));
        }
        return points(values);
    }

    private static Object parse(Reader reader) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(10);
        Object parsed = new Yaml(new SafeConstructor(options)).load(reader);
        return parsed == null ? Map.of() : parsed;
    }

    private static void overwrite(Map<String, Integer> values, Object parsed, String name) throws UnusableFile {
        for (var group : map(parsed, name).entrySet()) {
            var known = values.keySet().stream().anyMatch(key -> key.startsWith(group.getKey() + "."));
            if (!known) {
                throw new UnusableFile(Message.of("points.unknownKey", name, group.getKey(), groups(values)));
            }
            for (var entry : map(group.getValue(), name).entrySet()) {
                var key = group.getKey() + "." + entry.getKey();
                if (!values.containsKey(key)) {
                    throw new UnusableFile(Message.of("points.unknownKey", name, key, keys(values, group.getKey())));
                }
                if (!(entry.getValue() instanceof Integer number) || number < 0 || number > MOST_POINTS) {
                    throw new UnusableFile(
                            Message.of("points.notWhole", name, key, String.valueOf(entry.getValue()), MOST_POINTS));
                }
                values.put(key, number);
            }
        }
    }

    private static Map<String, Object> map(Object parsed, String name) throws UnusableFile {
        if (!(parsed instanceof Map<?, ?> map)) {
            throw new UnusableFile(Message.of("points.notYaml", name));
        }
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value == null ? "" : value));
        return named;
    }

    private static String groups(Map<String, Integer> values) {
        return String.join(
                ", ",
                values.keySet().stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .distinct()
                        .toList());
    }

    private static String keys(Map<String, Integer> values, String group) {
        return String.join(
                ", ",
                values.keySet().stream()
                        .filter(key -> key.startsWith(group + "."))
                        .toList());
    }

    private static Map<String, Integer> standardValues() {
        try (InputStream in = PointsFile.class.getResourceAsStream("points.yaml")) {
            if (in == null) {
                throw new IllegalStateException("points.yaml is missing from the planner");
            }
            Map<String, Integer> values = new LinkedHashMap<>();
            if (parse(new InputStreamReader(in, StandardCharsets.UTF_8)) instanceof Map<?, ?> groups) {
                groups.forEach((group, entries) -> {
                    if (entries instanceof Map<?, ?> numbers) {
                        numbers.forEach((key, value) -> values.put(group + "." + key, (Integer) value));
                    }
                });
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Points points(Map<String, Integer> values) {
        return new Points(
                likeness(values, "wishes"),
                new Points.Own(
                        likeness(values, "occupation"),
                        get(values, "occupation.substitute75"),
                        get(values, "occupation.substitute25")),
                new Points.Skills(get(values, "skills.each"), get(values, "skills.most")),
                new Points.Practice(
                        get(values, "languagePractice.noneShared"), get(values, "languagePractice.oneShared")),
                new Points.Travel(get(values, "travelTime.nextDoor"), get(values, "travelTime.lessPerMinute")),
                new Points.Waiting(get(values, "waiting.eachMonth"), get(values, "waiting.most")));
    }

    private static Points.Likeness likeness(Map<String, Integer> values, String group) {
        return new Points.Likeness(
                get(values, group + ".same4"), get(values, group + ".same3"), get(values, group + ".same2"));
    }

    private static int get(Map<String, Integer> values, String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("points.yaml lacks " + key);
        }
        return value;
    }
}
