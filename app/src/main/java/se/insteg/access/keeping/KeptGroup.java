package se.insteg.access.keeping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.access.Kept;

/** Tables about one thing, as the page about what is kept shows them. @param key of its words */
public record KeptGroup(String key, List<Row> rows) {
    public KeptGroup {
        rows = List.copyOf(rows);
    }

    /**
     * A table.
     *
     * @param what a message: what it holds
     * @param until a message: how long it is kept; its argument is the time, when there is one
     * @param who a message: who erases it
     * @param run when a rule does: what it did
     */
    public record Row(
            String what,
            String until,
            @Nullable Kept kept,
            String who,
            @Nullable Run run) {}

    /** @param last null: it has not run yet @param next when it runs the next time, at the earliest */
    public record Run(@Nullable Instant last, Instant next, long lastRows, long allRows) {}
}
