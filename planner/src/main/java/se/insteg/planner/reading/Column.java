package se.insteg.planner.reading;

import java.util.List;

/** A column of one of the tables: what it may be called. */
interface Column {
    /** The names it goes by, the preferred first; compared without case, spaces, punctuation and diacritics. */
    List<String> names();

    /** Whether the table is of no use without it. */
    boolean mandatory();
}
