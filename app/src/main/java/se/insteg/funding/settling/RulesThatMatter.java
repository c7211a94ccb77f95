package se.insteg.funding.settling;

import java.util.List;
import se.insteg.people.Happening;

/** Which rules decide what a happening counts as; RuleThatDay keeps what they said. Keys as in {@code rules/*.yaml}. */
final class RulesThatMatter {
    private RulesThatMatter() {}

    static List<String> of(Happening.Kind kind) {
        return switch (kind) {
            case PLACEMENT_DAY ->
                List.of("measures.early", "measures.early-placement", "measures.establishment", "measures.activity");
            case PROGRAMME_HOUR ->
                List.of("measures.early", "measures.establishment", "measures.activity", "civic.offer", "civic.ends");
        };
    }
}
