package se.insteg.skills.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.NewClaim;

/**
 * What may come after an interview: what was chosen among the next steps, and what its answers give reason to. Nothing
 * happens by itself; whoever led the interview picks.
 */
public final class NextSteps {
    /** Days until a step that was agreed on, and one that is only suggested. */
    static final int SOON = 14;

    static final int LATER = 30;

    private NextSteps() {}

    /**
     * One of them.
     *
     * @param what in Swedish as agreed on; empty when {@code key} says it
     * @param key of the message that says what, with {@code .why} the reason; empty for what was agreed on
     * @param agreed chosen in the interview; others are suggested for the reason
     */
    public record Suggested(String what, String key, boolean agreed, int days) {}

    /** Those agreed on first. @param claims what its answers say */
    public static List<Suggested> of(Interview.Whole whole, List<NewClaim> claims) {
        List<Suggested> steps = new ArrayList<>();
        for (Question question : whole.script().section(Topic.NEXT_STEPS).questions()) {
            Answer answer = whole.answer(question.key());
            question.choices().stream()
                    .filter(choice -> answer.says(choice.value()) && choice.becomesClaim())
                    .forEach(choice -> steps.add(new Suggested(choice.claimed(), "", true, SOON)));
        }
        suggest(
                steps,
                claims,
                "validate",
                claim -> claim.kind() == ClaimKind.EDUCATION
                        && Set.of("VOCATIONAL", "HIGHER").contains(claim.level()));
        suggest(
                steps,
                claims,
                "licence",
                claim -> claim.kind() == ClaimKind.DRIVING_LICENCE
                        && claim.level().equals("ELSEWHERE"));
        suggest(steps, claims, "try", claim -> claim.kind() == ClaimKind.WISH);
        suggest(
                steps,
                claims,
                "digital",
                claim -> claim.kind() == ClaimKind.DIGITAL && claim.level().equals("SOME"));
        return steps;
    }

    private static void suggest(List<Suggested> steps, List<NewClaim> claims, String name, Predicate<NewClaim> reason) {
        if (claims.stream().anyMatch(reason)) {
            steps.add(new Suggested("", "skills.mapping.suggest." + name, false, LATER));
        }
    }
}
