package se.insteg.programmes.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.people.PersonTab;

/** A person's plan of studies and work, from their other pages. */
@Configuration(proxyBeanMethods = false)
class GuidanceTab {
    static final String NAME = "guidance";

    @Bean
    PersonTab guidanceOfPerson() {
        return new PersonTab(NAME, "programmes.guidance.tab", Action.KEEP_GUIDANCE, 297, PersonTab.Part.PLACEMENT);
    }
}
