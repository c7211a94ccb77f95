package se.insteg.imports;

import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Words;

/**
 * Something that makes a row unusable.
 *
 * @param column its title in the file; empty when the row as a whole is meant
 * @param value the cell as written; empty when it must not be repeated
 * @param remedy what to do about it; null when the problem says that too
 */
public record RowProblem(
        String column,
        String value,
        Words problem,
        @Nullable Words remedy) {
    /** As far as somebody may know who must not read the value. */
    public RowProblem withoutValue() {
        return new RowProblem(column, "", problem, remedy);
    }
}
