package se.insteg.funding;

import java.time.LocalDate;
import java.util.Locale;
import se.insteg.rules.Entitlement;

/**
 * A rule that was in force on a day, and what it said of the person.
 *
 * @param key of the rule, such as "measures.early"
 * @param from the first day of its version
 */
public record RuleThatDay(String key, LocalDate from, Said said) {
    /** What it said. */
    public enum Said {
        APPLIES,
        DOES_NOT_APPLY,
        /** Something that decides was not known. */
        CANNOT_BE_TOLD;

        /** As stored: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static RuleThatDay of(Entitlement entitlement) {
        return new RuleThatDay(
                entitlement.rule().key(),
                entitlement.rule().from(),
                switch (entitlement.answer()) {
                    case Entitlement.Applies applies -> Said.APPLIES;
                    case Entitlement.DoesNotApply not -> Said.DOES_NOT_APPLY;
                    case Entitlement.CannotBeTold unknown -> Said.CANNOT_BE_TOLD;
                });
    }
}
