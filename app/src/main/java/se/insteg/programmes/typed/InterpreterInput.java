package se.insteg.programmes.typed;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.model.Language;
import se.insteg.programmes.interpreter.Interpreters;
import se.insteg.programmes.interpreter.SessionInterpreter;
import se.insteg.programmes.interpreter.SessionInterpreter.Kind;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Fields;

/** Understands the form that an interpreter is ordered by. */
public final class InterpreterInput {
    private InterpreterInput() {}

    /** Null when the form is rejected; then it says why. @param languages those of the group @param agencies those in use */
    public static Interpreters.@Nullable Order read(Form form, List<Language> languages, Set<UUID> agencies) {
        Fields fields = new Fields(form);
        Language language = languages.stream()
                .filter(one -> StoredTerms.text(one).equals(form.text("language")))
                .findFirst()
                .orElse(null);
        if (language == null) {
            fields.reject("language", "programmes.interpreter.language.missing");
        }
        Kind kind = fields.constant("kind", Kind.values(), Kind::code);
        if (kind == null && !fields.rejected("kind")) {
            fields.reject("kind", "programmes.interpreter.kind.missing");
        }
        UUID agency = fields.id("agency", agencies);
        if (agency == null && !fields.rejected("agency")) {
            fields.reject("agency", "programmes.interpreter.agency.missing");
        }
        String booking = fields.line("booking", SessionInterpreter.LONGEST_BOOKING);
        return form.rejected() || language == null || kind == null || agency == null
                ? null
                : new Interpreters.Order(language, kind, agency, booking);
    }
}
