package se.insteg.people.merging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.kernel.Words;
import se.insteg.people.MergeRule;

/** What becomes of this room's own rows that both have. */
@Configuration(proxyBeanMethods = false)
class OwnRules {
    /** Said of both, or of the two themselves. */
    @Bean
    MergeRule notSameStays() {
        return new MergeRule("people.not_same", MergeRule.Twice.STAYS, Words.of("people.merging.twice"));
    }
}
