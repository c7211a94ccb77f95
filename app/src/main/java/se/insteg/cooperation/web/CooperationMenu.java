package se.insteg.cooperation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;
import se.insteg.people.PersonTab;

/** The ways into this room. */
@Configuration(proxyBeanMethods = false)
class CooperationMenu {
    @Bean
    MenuEntry cooperationEntry() {
        return new MenuEntry(
                MenuEntry.Part.PROGRAMMES, "/cooperation", "cooperation.menu", Action.KEEP_COOPERATION.name(), 380);
    }

    @Bean
    PersonTab seatsOfPerson() {
        return new PersonTab(
                PersonSeatsPages.TAB, "cooperation.tab", Action.SHARE_PERSON, 297, PersonTab.Part.PLACEMENT);
    }
}
