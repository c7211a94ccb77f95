package se.insteg.skills.mapping.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.people.PersonTab;

/** The ways to mapping from elsewhere. */
@Configuration(proxyBeanMethods = false)
class MappingWays {
    @Bean
    PersonTab mappingTab() {
        return new PersonTab(MappingPages.TAB, "skills.mapping.tab", Action.MAP_PERSON, 260, PersonTab.Part.ABILITIES);
    }
}
