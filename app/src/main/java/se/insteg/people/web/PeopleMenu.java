package se.insteg.people.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;

/** The way into this room. */
@Configuration(proxyBeanMethods = false)
class PeopleMenu {
    @Bean
    MenuEntry peopleEntry() {
        return new MenuEntry(MenuEntry.Part.PEOPLE, "/people", "people.menu", Action.SEE_PERSON.name(), 100);
    }
}
