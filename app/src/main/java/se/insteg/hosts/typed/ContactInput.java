package se.insteg.hosts.typed;

import org.jspecify.annotations.Nullable;
import se.insteg.hosts.ContactDetails;
import se.insteg.kernel.Form;
import se.insteg.taxonomy.typed.EmailText;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.NameText;
import se.insteg.taxonomy.typed.PhoneText;
import se.insteg.taxonomy.typed.Terms;

/** Reads a form with a contact person's fields (names as in {@link ContactDetails#FIELDS}). */
public final class ContactInput {
    private ContactInput() {}

    /** @param active as stored: a form does not change it. Null when the form is rejected; then the form says why */
    public static @Nullable ContactDetails read(Form form, boolean active) {
        Fields fields = new Fields(form);
        ContactDetails details = new ContactDetails(
                NameText.required(fields, "name", "hosts.name.missing"),
                fields.line("title", Terms.LONGEST),
                PhoneText.read(fields, "phone"),
                EmailText.read(fields, "email"),
                language(form),
                active);
        if (!form.rejected() && details.phone().isEmpty() && details.email().isEmpty()) {
            fields.reject("phone", "hosts.contact.unreachable");
        }
        return form.rejected() ? null : details;
    }

    /** Swedish when nothing was chosen, as where a list of hosts is brought in. */
    private static String language(Form form) {
        String language = form.text("language");
        if (!language.isEmpty() && !language.matches("[a-z]{2,3}(-[A-Za-z]{2,4})?")) {
            form.reject("language", "taxonomy.choice.unknown");
        }
        return language.isEmpty() ? ContactDetails.SWEDISH : language;
    }
}
