package se.insteg.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the interface for programs is: an OpenAPI 3.1 document, put together at start from the files {@code api/*.yaml} of
 * the rooms. Written by hand, and held true by tests (decision 0506).
 */
public final class ApiDocument {
    private static final String COMMON = "common.yaml";

    private final Map<String, Object> content;

    /** @throws IllegalStateException when two rooms describe the same thing */
    ApiDocument() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:api/*.yaml");
        Arrays.sort(files, Comparator.comparing(file -> COMMON.equals(file.getFilename()) ? "" : file.getFilename()));
        Map<String, Object> all = new LinkedHashMap<>();
        for (Resource file : files) {
            try (InputStream in = file.getInputStream()) {
                Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
                add(all, yaml.load(in), String.valueOf(file.getFilename()));
            }
        }
        content = all;
    }

    @SuppressWarnings("unchecked")
    private static void add(Map<String, Object> into, Map<String, Object> part, String where) {
        part.forEach((name, value) -> {
            Object there = into.get(name);
            if (there == null) {
                into.put(name, value);
            } else if (there instanceof Map && value instanceof Map) {
                Map<String, Object> both = new LinkedHashMap<>((Map<String, Object>) there);
                add(both, (Map<String, Object>) value, where + " " + name);
                into.put(name, both);
            } else if (there instanceof List<?> some && value instanceof List<?> more) {
                List<Object> both = new ArrayList<>(some);
                both.addAll(more);
                into.put(name, both);
            } else {
                throw new IllegalStateException("api/" + where + " describes '" + name + "' once more");
            }
        });
    }

    /** Writes the document into a file, for the build that makes a client of it. @param arguments the file */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, new ApiDocument().json());
    }

    Map<String, Object> content() {
        return content;
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(content);
    }
}
