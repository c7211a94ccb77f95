package se.insteg.people.status.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.people.PersonTab;

/** The way to a person's status from their other pages. */
@Configuration(proxyBeanMethods = false)
class StatusTab {
    static final String NAME = "status";

    @Bean
    PersonTab statusOfPerson() {
        return new PersonTab(NAME, "people.legal.tab", Action.SEE_PERSON, 200, PersonTab.Part.PERSON);
    }
}
