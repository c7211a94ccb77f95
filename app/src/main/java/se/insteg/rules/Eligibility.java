package se.insteg.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.rules.Entitlement.Answer;
import se.insteg.rules.Entitlement.Applies;
import se.insteg.rules.Entitlement.CannotBeTold;
import se.insteg.rules.Entitlement.DoesNotApply;
import se.insteg.rules.conditions.Verdict;

/** What the law of a day means for somebody that day. */
@Component
public class Eligibility {
    private final Rules rules;

    public Eligibility(Rules rules) {
        this.rules = rules;
    }

    /** Every rule in force on the situation's day, in the order of the rules. */
    public List<Entitlement> of(Situation situation) {
        return rules.on(situation.day()).stream()
                .map(rule -> judge(rule, situation))
                .toList();
    }

    /** One of them; empty when no such rule was in force that day. */
    public Optional<Entitlement> of(Situation situation, String key) {
        return rules.find(key, situation.day()).map(rule -> judge(rule, situation));
    }

    private static Entitlement judge(Rule rule, Situation situation) {
        Verdict verdict = rule.condition().judge(situation);
        return new Entitlement(rule, answer(rule, verdict), verdict.reasons());
    }

    private static Answer answer(Rule rule, Verdict verdict) {
        return switch (verdict.truth()) {
            case YES -> new Applies(later(verdict.since(), rule.from()), earlier(verdict.until(), rule.to()));
            case NO -> new DoesNotApply(within(rule, verdict.opens()));
            case UNKNOWN -> new CannotBeTold(Entitlement.missing(verdict.reasons()));
        };
    }

    /** A day since when is known only if the facts say one: a rule older than the person says nothing about them. */
    private static @Nullable LocalDate later(@Nullable LocalDate since, LocalDate ruleFrom) {
        return since != null && since.isBefore(ruleFrom) ? ruleFrom : since;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate until, @Nullable LocalDate ruleTo) {
        if (until == null || ruleTo == null) {
            return until == null ? ruleTo : until;
        }
        return until.isBefore(ruleTo) ? until : ruleTo;
    }

    private static @Nullable LocalDate within(Rule rule, @Nullable LocalDate opens) {
        return opens != null && rule.appliesOn(opens) ? opens : null;
    }
}
