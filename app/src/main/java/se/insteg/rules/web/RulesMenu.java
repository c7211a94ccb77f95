package se.insteg.rules.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;

/** The way into this room: under the viewer's name, beside the rights, since it is read now and then. */
@Configuration(proxyBeanMethods = false)
class RulesMenu {
    @Bean
    MenuEntry rulesEntry() {
        return new MenuEntry(MenuEntry.Part.OWN, "/rules", "rules.menu", Action.SEE_RULES.name(), 400);
    }
}
