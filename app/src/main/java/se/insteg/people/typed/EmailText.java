package se.insteg.people.typed;

import java.util.Locale;

/** An e-mail address; whether it works only a letter can tell. */
final class EmailText {
    private EmailText() {}

    static String read(Fields fields, String field) {
        String email = fields.line(field, 254).toLowerCase(Locale.ROOT);
        if (!email.isEmpty() && !email.matches("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]{2,}")) {
            fields.reject(field, "people.email.unclear");
            return "";
        }
        return email;
    }
}
