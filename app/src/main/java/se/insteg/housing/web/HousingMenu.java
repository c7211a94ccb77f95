package se.insteg.housing.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;
import se.insteg.people.PersonTab;

/** The ways into this room. */
@Configuration(proxyBeanMethods = false)
class HousingMenu {
    @Bean
    MenuEntry housingEntry() {
        return new MenuEntry(MenuEntry.Part.PEOPLE, "/housing", "housing.menu", Action.SEE_HOUSING.name(), 350);
    }

    @Bean
    PersonTab homesOfPerson() {
        return new PersonTab("homes", "housing.tab", Action.SEE_PERSON, 400, PersonTab.Part.PERSON);
    }
}
