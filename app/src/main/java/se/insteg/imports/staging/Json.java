package se.insteg.imports.staging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import se.insteg.imports.ImportSettings;
import se.insteg.imports.RowProblem;
import se.insteg.kernel.Words;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The jsonb columns of this room. */
@Component
class Json {
    private static final TypeReference<LinkedHashMap<String, List<String>>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<ArrayList<RowProblem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<ArrayList<Words>> WORDS = new TypeReference<>() {};

    private final JsonMapper json;

    Json(JsonMapper json) {
        this.json = json;
    }

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    LinkedHashMap<String, List<String>> texts(String stored) {
        return json.readValue(stored, TEXTS);
    }

    List<RowProblem> problems(String stored) {
        return json.readValue(stored, PROBLEMS);
    }

    List<Words> words(String stored) {
        return json.readValue(stored, WORDS);
    }

    ImportSettings settings(String stored) {
        return json.readValue(stored, ImportSettings.class);
    }
}
