package se.insteg.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rule means for somebody on a day, and why.
 *
 * @param reasons every fact that was used, in the order the rule asks for them
 */
public record Entitlement(Rule rule, Answer answer, List<Reason> reasons) {
    public Entitlement {
        reasons = List.copyOf(reasons);
    }

    /** Yes, no, or not enough is known. */
    public sealed interface Answer {}

    /**
     * It applies.
     *
     * @param since the first day it has applied as it does now; null when that is not known
     * @param until the last day, as far as is known today; null when no end is known
     */
    public record Applies(
            @Nullable LocalDate since, @Nullable LocalDate until) implements Answer {}

    /** It does not apply. @param from the day from which it will, if nothing else changes; null when time alone does not do it */
    public record DoesNotApply(@Nullable LocalDate from) implements Answer {}

    /** What is missing decides. */
    public record CannotBeTold(Set<Fact> missing) implements Answer {
        public CannotBeTold {
            missing = Set.copyOf(missing);
        }
    }

    public boolean applies() {
        return answer instanceof Applies;
    }

    /** Whether it may be relied on so far that something is refused because of it. */
    public boolean blocks() {
        return rule.verified() && answer instanceof DoesNotApply;
    }

    static Set<Fact> missing(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.truth() == Reason.Truth.UNKNOWN)
                .map(Reason::fact)
                .collect(Collectors.toSet());
    }
}
