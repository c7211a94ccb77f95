package se.insteg.taxonomy.typed;

import java.util.Locale;

/** An e-mail address; whether it works only a letter can tell. */
public final class EmailText {
    private EmailText() {}

    public static String read(Fields fields, String field) {
        String email = fields.line(field, 254).toLowerCase(Locale.ROOT);
        if (!email.isEmpty() && !email.matches("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]{2,}")) {
            fields.reject(field, "taxonomy.email.unclear");
            return "";
        }
        return email;
    }
}
