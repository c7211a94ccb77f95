package se.insteg.skills.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.people.PersonTab;

/** The way to what a person can from their other pages. */
@Configuration(proxyBeanMethods = false)
class SkillsTab {
    static final String NAME = "skills";

    @Bean
    PersonTab skillsOfPerson() {
        return new PersonTab(NAME, "skills.tab", Action.SEE_PERSON, 250, PersonTab.Part.ABILITIES);
    }
}
