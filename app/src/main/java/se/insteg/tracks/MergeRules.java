package se.insteg.tracks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.kernel.Words;
import se.insteg.people.MergeRule;

/** What becomes of a row of this room that both of two entries about one person have when they are made one. */
@Configuration(proxyBeanMethods = false)
class MergeRules {
    /** Both go one track; which of the seats is meant only somebody who asks can tell. */
    @Bean
    MergeRule oneSeatInATrack() {
        return new MergeRule("tracks.seat", MergeRule.Twice.REFUSED, Words.of("tracks.merging.twice"));
    }
}
