package se.insteg.funding.web;

import java.util.List;
import se.insteg.funding.EvidenceBook;
import se.insteg.funding.EvidenceRow;
import se.insteg.funding.RuleThatDay;
import se.insteg.rules.Rule;
import se.insteg.rules.Rules;

/**
 * A happening as it is shown.
 *
 * @param earlier what was replaced, the newest first
 * @param rules that applied that day, or of which it cannot be told; those that did not apply are left out
 */
public record EvidenceLine(EvidenceRow row, List<EvidenceRow> earlier, List<Told> rules) {
    public EvidenceLine {
        earlier = List.copyOf(earlier);
        rules = List.copyOf(rules);
    }

    /** A rule in the version of that day. @param sure whether it applied; else it cannot be told */
    public record Told(Rule rule, boolean sure) {}

    static List<EvidenceLine> of(List<EvidenceBook.Entry> entries, Rules rules) {
        return entries.stream()
                .map(entry -> new EvidenceLine(entry.counts(), entry.earlier(), told(entry.counts(), rules)))
                .toList();
    }

    private static List<Told> told(EvidenceRow row, Rules rules) {
        return row.rules().stream()
                .filter(one -> one.said() != RuleThatDay.Said.DOES_NOT_APPLY)
                .flatMap(one -> rules.find(one.key(), one.from()).stream()
                        .map(rule -> new Told(rule, one.said() == RuleThatDay.Said.APPLIES)))
                .toList();
    }
}
