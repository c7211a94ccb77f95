package se.insteg.skills.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one question. Which part says something follows from the question's kind.
 *
 * @param values the values of the choices, "yes" or "no", or the text as one
 * @param rows the terms, or the period
 */
public record Answer(List<String> values, List<Row> rows) {
    public static final Answer NOTHING = new Answer(List.of(), List.of());
    public static final int LONGEST_TEXT = 2000;
    public static final int MOST_ROWS = 12;

    /**
     * One term.
     *
     * @param term as typed; empty for a period
     * @param level one of the claim kind's, or empty
     * @param from, until years
     * @param words in the person's own words
     */
    public record Row(
            String term,
            String level,
            @Nullable Integer from,
            @Nullable Integer until,
            String place,
            String words) {
        public static Row of(String term) {
            return new Row(term, "", null, null, "", "");
        }

        public Row level(String code) {
            return new Row(term, code, from, until, place, words);
        }

        public Row during(@Nullable Integer first, @Nullable Integer last) {
            return new Row(term, level, first, last, place, words);
        }

        public Row at(String where) {
            return new Row(term, level, from, until, where, words);
        }

        public Row told(String ownWords) {
            return new Row(term, level, from, until, place, ownWords);
        }
    }

    public Answer {
        values = List.copyOf(values);
        rows = List.copyOf(rows);
    }

    public static Answer of(String... values) {
        return new Answer(List.of(values), List.of());
    }

    public static Answer of(Row... rows) {
        return new Answer(List.of(), List.of(rows));
    }

    public boolean none() {
        return values.isEmpty() && rows.isEmpty();
    }

    public boolean says(String value) {
        return values.contains(value);
    }

    /** The text; empty when there is none. */
    public String text() {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
