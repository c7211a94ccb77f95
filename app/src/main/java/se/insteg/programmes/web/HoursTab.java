package se.insteg.programmes.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.people.PersonTab;

/** A person's hours, beside the programmes they take part in. */
@Configuration(proxyBeanMethods = false)
class HoursTab {
    static final String NAME = "hours";

    @Bean
    PersonTab hoursTab() {
        return new PersonTab(NAME, "programmes.hours.tab", Action.SEE_HOURS, 295, PersonTab.Part.PLACEMENT);
    }
}
