package se.insteg.placements;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.kernel.Words;
import se.insteg.people.MergeRule;

/** What becomes of a row of this room that both of two entries about one person have when they are made one. */
@Configuration(proxyBeanMethods = false)
class MergeRules {
    /** Each has a seat; which of them is meant only somebody who asks can tell. */
    @Bean
    MergeRule oneProposal() {
        return new MergeRule("placements.proposal", MergeRule.Twice.REFUSED, Words.of("placements.merging.proposals"));
    }

    @Bean
    MergeRule setAsideTwice() {
        return new MergeRule("placements.set_aside", MergeRule.Twice.STAYS, Words.of("placements.merging.proposals"));
    }

    /** A round tells how it was; it had them as two. */
    @Bean
    MergeRule roundHadBoth() {
        return new MergeRule(
                "placements.round_person", MergeRule.Twice.STAYS, Words.of("placements.merging.proposals"));
    }
}
