package se.insteg.hosts.outreach.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.people.PersonTab;

/** The way to where a person has asked for a placement themself, from their other pages. */
@Configuration(proxyBeanMethods = false)
class OutreachTab {
    static final String NAME = "outreach";

    @Bean
    PersonTab outreachOfPerson() {
        return new PersonTab(NAME, "hosts.outreach.tab", Action.KEEP_OUTREACH, 290, PersonTab.Part.PLACEMENT);
    }
}
