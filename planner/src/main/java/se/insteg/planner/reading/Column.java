package se.insteg.planner.reading;

import java.util.List;
import java.util.Locale;

/** A column of one of the tables: what it may be called. */
interface Column {
    /** The names it goes by, the preferred first; compared without case, spaces, punctuation and diacritics. */
    List<String> names();

    /** What it is called outside the file: its name in lower case. */
    default String key() {
        return toString().toLowerCase(Locale.ROOT);
    }

    /** Whether the table is of no use without it. */
    boolean mandatory();
}
