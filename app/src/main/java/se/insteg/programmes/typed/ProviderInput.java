package se.insteg.programmes.typed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.Group;
import se.insteg.programmes.Provider;

/** Reads who is to run a group, from when and why. */
public final class ProviderInput {
    private ProviderInput() {}

    /** @param name empty for the municipality itself */
    public record Read(LocalDate from, String name, String why) {}

    /**
     * Null when the form is rejected; then the form says why.
     *
     * @param said of the group so far; a change of it, and one after its first day, needs a reason
     */
    public static @Nullable Read read(Form form, Group group, List<Provider> said) {
        LocalDate from = EnrolmentInput.day(form, "from");
        LocalDate first = group.details().starts();
        if (from != null && (from.isBefore(first) || group.over(from))) {
            form.reject("from", "programmes.provider.outside", first);
        }
        boolean external = form.has("who", "external");
        if (!external && !form.has("who", "own")) {
            form.reject("who", "programmes.provider.who.missing");
        }
        String name = external ? TypedText.line(form.raw("name")) : "";
        if (external && name.isEmpty()) {
            form.reject("name", "programmes.provider.name.missing");
        } else if (name.length() > Provider.LONGEST_NAME) {
            form.reject("name", "taxonomy.text.tooLong", Provider.LONGEST_NAME);
        }
        if (from != null && !form.rejected() && Provider.on(said, from).equals(name)) {
            form.reject(external ? "name" : "who", "programmes.provider.already", from);
        }
        String why = TypedText.line(form.raw("reason"));
        if (why.isEmpty() && from != null && (!said.isEmpty() || from.isAfter(first))) {
            form.reject("reason", "programmes.reason.missing");
        } else if (why.length() > Provider.LONGEST_WHY) {
            form.reject("reason", "taxonomy.text.tooLong", Provider.LONGEST_WHY);
        }
        return form.rejected() || from == null ? null : new Read(from, name, why);
    }
}
