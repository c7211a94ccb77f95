package se.insteg.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What was decided for a whole file when it was handed in; each kind has its own names.
 *
 * @param handlers who may know of the rows that are hidden
 * @param columns the columns of the file: key → title
 */
public record ImportSettings(Map<String, String> chosen, Set<UUID> handlers, Map<String, String> columns) {
    public ImportSettings {
        chosen = Map.copyOf(chosen);
        handlers = Set.copyOf(handlers);
        columns = Map.copyOf(columns);
    }

    public static ImportSettings of(Map<String, String> chosen, Collection<UUID> handlers) {
        return new ImportSettings(chosen, new LinkedHashSet<>(handlers), Map.of());
    }

    public ImportSettings withColumns(Map<String, String> titles) {
        return new ImportSettings(chosen, handlers, new HashMap<>(titles));
    }

    /** Empty when nothing was chosen. */
    public String choice(String name) {
        return chosen.getOrDefault(name, "");
    }

    /** The title of a column in the file, or what it is called otherwise. */
    public String title(String column, String otherwise) {
        return columns.getOrDefault(column, otherwise);
    }
}
