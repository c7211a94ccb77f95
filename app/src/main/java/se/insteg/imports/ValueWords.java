package se.insteg.imports;

import java.util.List;
import se.insteg.ui.Page;

/** Puts the fields of a kind of record into words for a reader. */
public interface ValueWords {
    /** What the field is called. */
    String name(Page page, String field);

    /** What it says; a dash for nothing. */
    String say(Page page, String field, List<String> values);
}
