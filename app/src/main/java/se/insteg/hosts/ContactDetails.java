package se.insteg.hosts;

import java.util.List;
import java.util.SequencedMap;
import se.insteg.taxonomy.typed.Texts;

/**
 * Whom one meets at an organisation. Texts are empty when nothing is stated.
 *
 * @param title what they do there
 * @param language in which they are written to, BCP 47
 * @param active false once they no longer are the one to call
 */
public record ContactDetails(String name, String title, String phone, String email, String language, boolean active) {
    /** Every field, in the order of the form. */
    public static final List<String> FIELDS = List.of("name", "title", "phone", "email", "language", "active");

    /** Until somebody says otherwise. */
    public static final String SWEDISH = "sv";

    /** Written to in Swedish. */
    public ContactDetails(String name, String title, String phone, String email, boolean active) {
        this(name, title, phone, email, SWEDISH, active);
    }

    public ContactDetails with(boolean nowActive) {
        return new ContactDetails(name, title, phone, email, language, nowActive);
    }

    /** As texts under the names of the fields; reading them again gives the same details. */
    public SequencedMap<String, List<String>> texts() {
        Texts texts = new Texts();
        texts.put("name", name);
        texts.put("title", title);
        texts.put("phone", phone);
        texts.put("email", email);
        texts.put("language", language);
        texts.put("active", active ? "yes" : "");
        return texts.all();
    }
}
