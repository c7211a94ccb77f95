package se.insteg.taxonomy.typed;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.model.Spot;

/** Something's details as texts under the names of their fields; a field that says nothing is absent. */
public final class Texts {
    private final SequencedMap<String, List<String>> texts = new LinkedHashMap<>();

    public SequencedMap<String, List<String>> all() {
        return texts;
    }

    /** @param value null and empty say nothing */
    public void put(String field, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        putAll(field, text.isEmpty() ? List.of() : List.of(text));
    }

    public void putAll(String field, List<String> values) {
        if (!values.isEmpty()) {
            texts.put(field, values);
        }
    }

    /** As place, lat and lon. */
    public void put(Spot spot) {
        put("place", spot.name());
        put("lat", spot.hasCoordinates() ? spot.lat() : null);
        put("lon", spot.hasCoordinates() ? spot.lon() : null);
    }

    /** What is stored, with some fields as given instead; one of them that the given say nothing of becomes empty. */
    public static SequencedMap<String, List<String>> taking(
            SequencedMap<String, List<String>> stored,
            SequencedMap<String, List<String>> given,
            Collection<String> fields) {
        SequencedMap<String, List<String>> texts = new LinkedHashMap<>(stored);
        for (String field : fields) {
            texts.remove(field);
            if (given.containsKey(field)) {
                texts.put(field, given.getOrDefault(field, List.of()));
            }
        }
        return texts;
    }

    /** As a form that says the same. */
    public static Form form(Map<String, List<String>> texts) {
        Map<String, String[]> values = new HashMap<>();
        texts.forEach((field, several) -> values.put(field, several.toArray(String[]::new)));
        return Form.of(values);
    }

    /** The fields in which the two differ, in the order given. */
    public static List<String> differences(
            List<String> fields, SequencedMap<String, List<String>> one, SequencedMap<String, List<String>> other) {
        return fields.stream()
                .filter(field -> !one.getOrDefault(field, List.of()).equals(other.getOrDefault(field, List.of())))
                .toList();
    }
}
