package se.insteg.people.merging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of some table that tells whose a row is.
 *
 * @param table, column, hidden as SQL writes them; hidden is null where the column is not followed by whether the person is
 *     protected
 * @param key the columns of the primary key
 */
record Hanging(String table, String column, @Nullable String hidden, List<String> key) {
    Hanging {
        key = List.copyOf(key);
    }
}
