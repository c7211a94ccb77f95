package se.insteg.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed the same thing: what each changed, and what both did. Values are texts under the names of fields.
 *
 * @param merged everything that is not in conflict: each one's own changes
 * @param yours fields only the later one changed
 * @param theirs fields only the earlier one changed
 * @param conflicts fields both changed, each in another way; somebody must choose
 */
public record Merge(
        SequencedMap<String, List<String>> merged, List<String> yours, List<String> theirs, List<Choice> conflicts) {

    /** A field both changed. @param base what it said before, empty when unknown */
    public record Choice(String field, List<String> yours, List<String> theirs, List<String> base) {}

    /**
     * @param fields all there are, in the order of the form
     * @param base what both began from; when it is unknown every difference is a conflict
     */
    public static Merge of(
            List<String> fields,
            @Nullable SequencedMap<String, List<String>> base,
            SequencedMap<String, List<String>> yours,
            SequencedMap<String, List<String>> theirs) {
        Merge merge = new Merge(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String field : fields) {
            List<String> mine = yours.getOrDefault(field, List.of());
            List<String> other = theirs.getOrDefault(field, List.of());
            List<String> before = base == null ? List.of() : base.getOrDefault(field, List.of());
            if (mine.equals(other)) {
                merge.merged.put(field, mine);
            } else if (base != null && before.equals(other)) {
                merge.merged.put(field, mine);
                merge.yours.add(field);
            } else if (base != null && before.equals(mine)) {
                merge.merged.put(field, other);
                merge.theirs.add(field);
            } else {
                merge.conflicts.add(new Choice(field, mine, other, before));
            }
        }
        return merge;
    }
}
