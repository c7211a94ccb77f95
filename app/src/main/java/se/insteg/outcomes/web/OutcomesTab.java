package se.insteg.outcomes.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.people.PersonTab;

/** What became of a person, from their other pages. */
@Configuration(proxyBeanMethods = false)
class OutcomesTab {
    static final String NAME = "outcomes";

    @Bean
    PersonTab outcomesOfPerson() {
        return new PersonTab(NAME, "outcomes.tab", Action.KEEP_OUTCOMES, 299, PersonTab.Part.PLACEMENT);
    }
}
