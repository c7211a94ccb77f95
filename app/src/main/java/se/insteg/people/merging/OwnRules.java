package se.insteg.people.merging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.kernel.Words;
import se.insteg.people.MergeRule;

/** What becomes of this room's own rows that both have. */
@Configuration(proxyBeanMethods = false)
class OwnRules {
    /** Said of both, or of the two themselves. */
    /** A link between the two themselves would lead from somebody to themself; it comes back if they are parted. */
    @Bean
    MergeRule linkToOneselfStays() {
        return new MergeRule("people.family_link", MergeRule.Twice.STAYS, Words.of("people.merging.twice"));
    }

    @Bean
    MergeRule notSameStays() {
        return new MergeRule("people.not_same", MergeRule.Twice.STAYS, Words.of("people.merging.twice"));
    }
}
