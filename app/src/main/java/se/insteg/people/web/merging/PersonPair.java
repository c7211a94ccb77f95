package se.insteg.people.web.merging;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import se.insteg.people.Participant;
import se.insteg.people.PersonTexts;
import se.insteg.people.merging.Merging;

/**
 * Two who may be one, field by field.
 *
 * @param differing fields in which they differ, in the order of the form
 * @param alike fields that say the same
 */
public record PersonPair(
        Participant kept,
        Participant other,
        SequencedMap<String, List<String>> keptTexts,
        SequencedMap<String, List<String>> otherTexts,
        List<String> differing,
        List<String> alike) {
    private static final Set<String> PARTS = Set.of("lat", "lon", "handlers");

    /** What is chosen with a field: a place with its coordinates, a protection with its handlers. */
    static List<String> together(String field) {
        return switch (field) {
            case "place" -> List.of("place", "lat", "lon");
            case "protection" -> List.of("protection", "handlers");
            default -> List.of(field);
        };
    }

    static PersonPair of(Merging.Pair pair) {
        SequencedMap<String, List<String>> kept = PersonTexts.of(pair.kept().details());
        SequencedMap<String, List<String>> other = PersonTexts.of(pair.other().details());
        List<String> different = PersonTexts.differences(kept, other);
        List<String> differing = PersonTexts.FIELDS.stream()
                .filter(field -> !PARTS.contains(field)
                        && !Merging.FROM_ROWS.contains(field)
                        && together(field).stream().anyMatch(different::contains))
                .toList();
        return new PersonPair(
                pair.kept(),
                pair.other(),
                kept,
                other,
                differing,
                PersonTexts.FIELDS.stream()
                        .filter(field ->
                                kept.containsKey(field) && !differing.contains(field) && !PARTS.contains(field))
                        .toList());
    }

    /** Whose is chosen from the start: the kept one's, unless only the other's says anything. */
    public String proposed(String field) {
        return keptTexts.containsKey(field) || !otherTexts.containsKey(field) ? "kept" : "other";
    }
}
