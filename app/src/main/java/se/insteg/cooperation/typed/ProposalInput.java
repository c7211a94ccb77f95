package se.insteg.cooperation.typed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.insteg.cooperation.Field;
import se.insteg.cooperation.ShareCard;
import se.insteg.cooperation.Sharing;
import se.insteg.cooperation.Terms;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.PersonDetails;
import se.insteg.taxonomy.typed.Fields;

/** Understands what is to be told of a participant. */
public final class ProposalInput {
    /** Shorter words are in many names and aliases by chance. */
    private static final int SHORTEST_TELLING = 3;

    private ProposalInput() {}

    /** Null when the form is rejected; then it says why. */
    public static Sharing.@Nullable Proposal read(Form form, Participant person, Terms.Said said) {
        Fields fields = new Fields(form);
        boolean byName = said.tells(Field.NAME) && form.has("shown", "name");
        String alias = "";
        if (!byName) {
            alias = fields.required("alias", ShareCard.LONGEST_ALIAS, "cooperation.alias.missing");
            if (names(person, alias)) {
                fields.reject("alias", "cooperation.alias.name");
            }
        }
        String adaptation = said.tells(Field.ADAPTATION) ? fields.line("adaptation", ShareCard.LONGEST_ADAPTATION) : "";
        ShareCard.Basis basis = fields.constant("basis", ShareCard.Basis.values(), ShareCard.Basis::code);
        if (basis == null && !fields.rejected("basis")) {
            fields.reject("basis", "cooperation.card.basis.missing");
        }
        String note = fields.required("note", ShareCard.LONGEST_NOTE, "cooperation.note.missing");
        return form.rejected() || basis == null
                ? null
                : new Sharing.Proposal(alias, form.has("language", "yes"), adaptation, basis, note);
    }

    /** Whether a word of the alias is a word of what they are called. */
    private static boolean names(Participant person, String alias) {
        PersonDetails.Identity identity = person.details().identity();
        Set<String> told = words(identity.name() + " " + identity.knownAs() + " " + identity.reference());
        return words(alias).stream().anyMatch(told::contains);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_TELLING)
                .collect(Collectors.toSet());
    }
}
