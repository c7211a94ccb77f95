package se.insteg.skills;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Skill;
import se.insteg.taxonomy.StoredTerms;

/**
 * What a claim is about, whatever it says of it: English at A2 and English at B1 are about the same, two jobs as a cook in
 * two towns are not.
 *
 * @param term as compared
 * @param from, place of work and education only; null and empty for the rest
 */
public record Thing(ClaimKind kind, String term, @Nullable Integer from, String place) {
    public static Thing of(NewClaim said) {
        boolean oneOfMany = said.kind() == ClaimKind.WORK || said.kind() == ClaimKind.EDUCATION;
        return new Thing(
                said.kind(),
                compared(said),
                oneOfMany ? said.from() : null,
                oneOfMany ? said.place().toLowerCase(Locale.ROOT) : "");
    }

    private static String compared(NewClaim said) {
        return switch (said.kind().means()) {
            case LANGUAGE -> said.term();
            case OCCUPATION, WISH ->
                StoredTerms.text(StoredTerms.occupation(said.term())).toLowerCase(Locale.ROOT);
            case SKILL -> Skill.of(said.term()).key();
            case NOTHING -> said.term().toLowerCase(Locale.ROOT);
        };
    }
}
