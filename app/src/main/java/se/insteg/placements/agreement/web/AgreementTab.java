package se.insteg.placements.agreement.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;
import se.insteg.people.PersonTab;

/** The ways to placements: from a person's other pages, and from the menu. */
@Configuration(proxyBeanMethods = false)
class AgreementTab {
    static final String NAME = "placements";

    @Bean
    PersonTab placementsOfPerson() {
        return new PersonTab(NAME, "placements.agreement.tab", Action.KEEP_PLACEMENTS, 280, PersonTab.Part.PLACEMENT);
    }

    @Bean
    MenuEntry placementsEntry() {
        return new MenuEntry(
                MenuEntry.Part.HOSTS, "/placements", "placements.agreement.menu", Action.KEEP_PLACEMENTS.name(), 310);
    }
}
