package se.insteg.taxonomy.typed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
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

    /** The fields in which the two differ, in the order given. */
    public static List<String> differences(
            List<String> fields, SequencedMap<String, List<String>> one, SequencedMap<String, List<String>> other) {
        return fields.stream()
                .filter(field -> !one.getOrDefault(field, List.of()).equals(other.getOrDefault(field, List.of())))
                .toList();
    }
}
