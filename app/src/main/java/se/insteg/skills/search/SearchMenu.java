package se.insteg.skills.search;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;

/** The way to finding people by what they can. */
@Configuration(proxyBeanMethods = false)
class SearchMenu {
    @Bean
    MenuEntry competenceEntry() {
        return new MenuEntry(
                MenuEntry.Part.PEOPLE, "/competence", "skills.search.menu", Action.FIND_COMPETENCE.name(), 300);
    }
}
