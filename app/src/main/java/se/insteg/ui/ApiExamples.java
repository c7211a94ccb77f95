package se.insteg.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the page about the interface for programs shows beside its words. A test runs the commands. */
public final class ApiExamples {
    private ApiExamples() {}

    /** A room's part of the interface. */
    public record Part(String name, List<Way> ways) {}

    /** One thing that can be asked. */
    public record Way(String method, String path, String summary) {}

    /** Commands by the name of their file, without its ending. */
    static Map<String, String> commands() throws IOException {
        Map<String, String> commands = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:api/examples/*.sh")) {
            String name = String.valueOf(file.getFilename()).replace(".sh", "");
            commands.put(name, file.getContentAsString(StandardCharsets.UTF_8).strip());
        }
        return commands;
    }

    /** Everything that can be asked, by tag, in the document's order. */
    static List<Part> parts(Map<String, Object> document) {
        Map<String, List<Way>> parts = new LinkedHashMap<>();
        map(document.get("paths")).forEach((path, item) -> map(item).forEach((method, operation) -> {
            Map<String, Object> told = map(operation);
            if (told.get("tags") instanceof List<?> tags) {
                parts.computeIfAbsent(String.valueOf(tags.getFirst()), tag -> new ArrayList<>())
                        .add(new Way(method.toUpperCase(Locale.ROOT), path, String.valueOf(told.get("summary"))));
            }
        }));
        return parts.entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
