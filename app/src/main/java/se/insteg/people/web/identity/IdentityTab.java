package se.insteg.people.web.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.people.PersonTab;

/** The tab with a person's names and numbers. */
@Configuration(proxyBeanMethods = false)
class IdentityTab {
    static final String NAME = "identity";

    @Bean
    PersonTab identity() {
        return new PersonTab(NAME, "people.tab.identity", Action.SEE_PERSON, 100, PersonTab.Part.PERSON);
    }
}
