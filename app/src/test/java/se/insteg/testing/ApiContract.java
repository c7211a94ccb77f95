package se.insteg.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds answers of the interface for programs to what its own document says they are. */
final class ApiContract {
    private static final String HERE = "https://insteg.example/openapi.json";
    private static final Map<String, ApiContract> BY_DOCUMENT = new ConcurrentHashMap<>();

    private final JsonNode document;
    private final SchemaRegistry registry;

    private ApiContract(String json) {
        document = JsonMapper.shared().readTree(json);
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(HERE, json)));
    }

    static ApiContract of(String json) {
        return BY_DOCUMENT.computeIfAbsent(json, ApiContract::new);
    }

    /** What is otherwise than the document says; empty when nothing is. */
    List<String> breaches(String method, String path, HttpResponse<String> answer) {
        String plain = path.replaceFirst("\\?.*", "");
        for (Map.Entry<String, JsonNode> item : document.path("paths").properties()) {
            if (plain.matches(item.getKey().replaceAll("\\{[^}]+}", "[^/]+"))) {
                JsonNode operation = item.getValue().path(method.toLowerCase(Locale.ROOT));
                if (!operation.isMissingNode()) {
                    return breaches(item.getKey(), method, operation, answer);
                }
            }
        }
        return List.of(); // no such address: the answer is a problem, or the test asks for something else
    }

    private List<String> breaches(String path, String method, JsonNode operation, HttpResponse<String> answer) {
        String status = String.valueOf(answer.statusCode());
        String where = method + " " + path + " " + status + ": ";
        JsonNode responses = operation.path("responses");
        String told = responses.has(status) ? status : "default";
        if (!responses.has(told) || (told.equals("default") && answer.statusCode() < 400)) {
            return List.of(where + "the document knows no such answer");
        }
        String pointer =
                "/paths/" + path.replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT) + "/responses/" + told;
        JsonNode response = document.at(pointer);
        if (response.has("$ref")) {
            pointer = response.path("$ref").asString().substring(1);
            response = document.at(pointer);
        }
        if (answer.body().isEmpty()) {
            return List.of();
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (!response.path("content").has(type)) {
            return List.of(where + "answered as " + type);
        }
        Schema schema = registry.getSchema(
                SchemaLocation.of(HERE + "#" + pointer + "/content/" + type.replace("/", "~1") + "/schema"));
        List<String> breaches = new ArrayList<>();
        schema.validate(answer.body(), InputFormat.JSON).forEach(error -> breaches.add(where + error));
        return breaches;
    }
}
