package se.insteg.taxonomy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;

/** The way to the words in use, for those who can add some. */
@Configuration(proxyBeanMethods = false)
class TaxonomyMenu {
    @Bean
    MenuEntry taxonomyEntry() {
        return new MenuEntry(MenuEntry.Part.SETTINGS, "/taxonomy", "taxonomy.menu", Action.CHANGE_ALIASES.name(), 500);
    }
}
