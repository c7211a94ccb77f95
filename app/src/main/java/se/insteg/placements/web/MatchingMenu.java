package se.insteg.placements.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;

/** The way into this room. */
@Configuration(proxyBeanMethods = false)
class MatchingMenu {
    @Bean
    MenuEntry matchingEntry() {
        return new MenuEntry(MenuEntry.Part.HOSTS, "/matching", "placements.menu", Action.MATCH.name(), 300);
    }
}
