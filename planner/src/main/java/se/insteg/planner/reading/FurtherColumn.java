package se.insteg.planner.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.insteg.planner.model.PlainText;

/**
 * A column that the planner itself has no use for, but whoever reads the table has: its cells are handed on as text.
 *
 * @param key what the reader calls it
 * @param names it may have in a file; compared without case, spaces, punctuation and diacritics
 */
public record FurtherColumn(String key, List<String> names) {
    public FurtherColumn {
        names = List.copyOf(names);
    }

    public FurtherColumn(String key, String... names) {
        this(key, List.of(names));
    }

    Set<String> plainNames() {
        return names.stream().map(PlainText::key).collect(Collectors.toSet());
    }
}
