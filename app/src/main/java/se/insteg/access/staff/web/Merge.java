package se.insteg.access.staff.web;

import java.util.ArrayList;
import java.util.List;
import se.insteg.kernel.Form;

/**
 * Two people changed the same record. What only the other changed is taken over; what the reader typed is kept; what
 * both changed stands side by side for the reader to decide.
 *
 * @param changes the fields where the stored value is no longer what the reader's page began from
 */
public record Merge(List<Change> changes) {

    /**
     * @param base what the reader's page began from
     * @param theirs what is stored now
     * @param yours what the reader typed
     * @param both whether both changed it, each in their own way
     */
    public record Change(String field, String base, String theirs, String yours, boolean both) {}

    /** The hidden field that says what a field began from. */
    public static String base(String field) {
        return "base-" + field;
    }

    /** Changes the form into one that begins from what is stored now. */
    static Merge into(Form form, Form stored, List<String> fields) {
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            String base = form.raw(base(field));
            String theirs = stored.raw(field);
            String yours = form.raw(field);
            if (!theirs.equals(base)) {
                boolean mineToo = !yours.strip().equals(base);
                changes.add(new Change(
                        field, base, theirs, yours, mineToo && !yours.strip().equals(theirs)));
                if (!mineToo) {
                    form.with(field, theirs);
                }
            }
            form.with(base(field), theirs);
        }
        form.with("version", stored.raw("version"));
        return new Merge(changes);
    }
}
