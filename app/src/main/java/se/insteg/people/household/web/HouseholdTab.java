package se.insteg.people.household.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.people.PersonTab;

/** The way from a person to their household. */
@Configuration(proxyBeanMethods = false)
class HouseholdTab {
    @Bean
    PersonTab householdOfPerson() {
        return new PersonTab("household", "people.household.tab", Action.SEE_PERSON, 300, PersonTab.Part.PERSON);
    }
}
