package se.insteg.access.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.insteg.access.Kept;

/** Tables about one thing, as the page about what is kept shows them. @param key of its words */
public record KeptGroup(String key, List<Row> rows) {
    public KeptGroup {
        rows = List.copyOf(rows);
    }

    /**
     * A table, or several with the same rule.
     *
     * @param what messages: what it holds
     * @param until a message: how long it is kept; its argument is the time, when there is one
     * @param who a message: who erases it
     * @param run when a rule does: what it did
     */
    public record Row(
            List<String> what,
            String until,
            @Nullable Kept kept,
            String who,
            @Nullable Run run) {
        public Row {
            what = List.copyOf(what);
        }

        /** What another table holds too, when both go the same way; what a rule erases stands by itself, with what it did. */
        Optional<Row> and(Row other) {
            boolean same = run == null
                    && other.run == null
                    && until.equals(other.until)
                    && who.equals(other.who)
                    && Objects.equals(kept, other.kept);
            return same
                    ? Optional.of(new Row(
                            Stream.concat(what.stream(), other.what.stream()).toList(), until, kept, who, null))
                    : Optional.empty();
        }
    }

    /** How many kinds of things it holds. */
    public int kinds() {
        return rows.stream().mapToInt(row -> row.what().size()).sum();
    }

    /** The tables' rows, those with the same rule made one. */
    static KeptGroup of(String key, List<Row> tables) {
        List<Row> rows = new ArrayList<>();
        for (Row table : tables) {
            int same = 0;
            while (same < rows.size() && rows.get(same).and(table).isEmpty()) {
                same++;
            }
            if (same == rows.size()) {
                rows.add(table);
            } else {
                rows.set(same, rows.get(same).and(table).orElseThrow());
            }
        }
        return new KeptGroup(key, rows);
    }

    /** @param last null: it has not run yet @param next when it runs the next time, at the earliest */
    public record Run(@Nullable Instant last, Instant next, long lastRows, long allRows) {}
}
