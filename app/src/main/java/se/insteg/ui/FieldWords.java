package se.insteg.ui;

import java.util.List;

/** Puts the texts of fields into words for a reader: codes as words, ids as names, days written out. */
@FunctionalInterface
public interface FieldWords {
    /** What a field says; words for nothing when it says nothing. */
    String say(Page page, String field, List<String> values);
}
