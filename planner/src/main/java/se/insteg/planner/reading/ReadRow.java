package se.insteg.planner.reading;

import java.util.Map;
import java.util.Set;

/**
 * A row that could be used.
 *
 * @param number line in a CSV file or row in an Excel sheet, the header usually being 1
 * @param value what the row became
 * @param stated keys of the planner's columns whose cells say something; an empty cell says nothing
 * @param further texts of the {@link FurtherColumn}s that say something, by key
 */
public record ReadRow<T>(int number, T value, Set<String> stated, Map<String, String> further) {
    public ReadRow {
        stated = Set.copyOf(stated);
        further = Map.copyOf(further);
    }
}
