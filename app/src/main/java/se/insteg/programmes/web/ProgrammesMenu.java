package se.insteg.programmes.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;
import se.insteg.people.PersonTab;

/** The ways into this room. */
@Configuration(proxyBeanMethods = false)
class ProgrammesMenu {
    @Bean
    MenuEntry programmesEntry() {
        return new MenuEntry(
                MenuEntry.Part.PROGRAMMES, "/programmes", "programmes.menu", Action.SEE_PROGRAMMES.name(), 100);
    }

    @Bean
    PersonTab programmesOfPerson() {
        return new PersonTab(
                PersonProgrammePages.TAB,
                "programmes.person.tab",
                Action.KEEP_ENROLMENTS,
                290,
                PersonTab.Part.PLACEMENT);
    }
}
