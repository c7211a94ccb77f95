package se.insteg.programmes;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.rules.Rule;
import se.insteg.rules.Rules;

/** How many hours of civic orientation the law asks for, which follows from the day somebody begins. */
@Component
public class StatutoryHours {
    private static final String RULE = "civic.offer";

    private final Rules rules;

    public StatutoryHours(Rules rules) {
        this.rules = rules;
    }

    /**
     * What is asked for.
     *
     * @param hours at least so many, of sixty minutes
     * @param source where it stands
     * @param open what nobody has checked; empty when it is verified
     * @param changes whether another number comes to be in force before the last day; which of them then counts for
     *     somebody who has begun is not verified
     */
    public record Required(LocalDate starts, int hours, String source, String open, boolean changes) {
        public int minutes() {
            return hours * 60;
        }

        /** Tenths of how many times the hours asked for this is, rounded down: 20 is twice. */
        public int tenths(int given) {
            return given * 10 / minutes();
        }
    }

    /**
     * For whoever begins on this day.
     *
     * @param ends the last day, if one is known
     * @return empty when no rule was in force that day
     */
    public Optional<Required> startingOn(LocalDate starts, @Nullable LocalDate ends) {
        return rules.find(RULE, starts)
                .map(rule -> new Required(
                        starts,
                        rule.parameter("hours"),
                        rule.source(),
                        rule.open(),
                        ends != null && changes(rule, starts, ends)));
    }

    private boolean changes(Rule now, LocalDate starts, LocalDate ends) {
        return rules.versions(RULE).stream()
                .anyMatch(later -> later.from().isAfter(starts)
                        && !later.from().isAfter(ends)
                        && later.parameter("hours") != now.parameter("hours"));
    }
}
