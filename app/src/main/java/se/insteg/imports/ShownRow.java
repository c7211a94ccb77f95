package se.insteg.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the preview, worked out at the moment it is shown.
 *
 * @param name what the row is about, in the file's own words
 * @param href the record it is about; null when that is new
 * @param changes field by field
 * @param alike records that may be the same
 * @param twin an earlier row that may be about the same one; 0 for none
 * @param said whether somebody said that it is about the one it changes
 */
public record ShownRow(
        int number,
        Outcome outcome,
        String name,
        @Nullable String href,
        List<Change> changes,
        List<RowProblem> problems,
        List<Alike> alike,
        int twin,
        boolean said) {
    public ShownRow {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        alike = List.copyOf(alike);
    }

    /** What a field will say; empty when the row leaves it as it is. */
    public List<String> after(String field) {
        return changes.stream()
                .filter(change -> change.field().equals(field))
                .findFirst()
                .map(Change::after)
                .orElse(List.of());
    }

    /** The fields worth comparing with those alike: where any of them says something. */
    public List<String> comparable() {
        return alike.stream()
                .flatMap(one -> one.texts().keySet().stream())
                .distinct()
                .filter(field -> !after(field).isEmpty()
                        || alike.stream().anyMatch(one -> !one.texts()
                                .getOrDefault(field, List.of())
                                .isEmpty()))
                .toList();
    }

    /** One field: what it says, and what it will say. */
    public record Change(String field, List<String> before, List<String> after) {}

    /**
     * A record that may be the same.
     *
     * @param id to say that the row is about this one; null when the row may not change it
     * @param why keys of sentences: in what they are alike
     * @param texts of the fields worth comparing
     */
    public record Alike(
            @Nullable UUID id,
            String name,
            String href,
            boolean isProtected,
            List<String> why,
            Map<String, List<String>> texts) {}
}
