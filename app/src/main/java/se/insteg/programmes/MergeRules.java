package se.insteg.programmes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.kernel.Words;
import se.insteg.people.MergeRule;

/** What becomes of a row of this room that both of two entries about one person have when they are made one. */
@Configuration(proxyBeanMethods = false)
class MergeRules {
    /** Both take part in one programme; which of the seats is meant only somebody who asks can tell. */
    @Bean
    MergeRule onePlaceInAProgramme() {
        return new MergeRule("programmes.enrolment", MergeRule.Twice.REFUSED, Words.of("programmes.merging.twice"));
    }
}
