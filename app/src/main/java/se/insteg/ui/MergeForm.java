package se.insteg.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.insteg.kernel.Form;

/**
 * A form with something's fields, whether it comes from the page that changes them or from the page where somebody chose
 * between two changes: there {@code pick.<field>} says whose words count, and both are sent along.
 *
 * @param form the fields as they are meant
 * @param version what the change began from; −1 when that was not said
 * @param unanswered whether a choice was left open; then the version is the old one, and the page asks again
 */
public record MergeForm(Form form, int version, boolean unanswered) {
    /** @param fields all there are */
    public static MergeForm of(Form sent, List<String> fields) {
        Map<String, String[]> values = new HashMap<>();
        boolean unanswered = false;
        for (String field : fields) {
            List<String> meant = sent.all(field);
            if (sent.has("merging", field)) {
                String pick = sent.text("pick." + field);
                unanswered |= !pick.equals("yours") && !pick.equals("theirs");
                meant = sent.all((pick.equals("theirs") ? "theirs." : "yours.") + field);
            }
            values.put(field, meant.toArray(String[]::new));
        }
        int version = number(sent.text(unanswered ? "base" : "version"));
        values.put("version", new String[] {String.valueOf(version)});
        return new MergeForm(Form.of(values), version, unanswered);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
