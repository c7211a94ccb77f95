package se.insteg.access.start;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;

/** The ways to the start page and to staff administration. */
@Configuration(proxyBeanMethods = false)
class StartMenu {
    @Bean
    MenuEntry startEntry() {
        return new MenuEntry("/", "access.start.menu", Action.SEE_START_PAGE.name(), 0);
    }

    @Bean
    MenuEntry staffEntry() {
        return new MenuEntry("/staff", "access.start.menu.staff", Action.SEE_STAFF.name(), 800);
    }

    @Bean
    MenuEntry unitsEntry() {
        return new MenuEntry("/units", "access.start.menu.units", Action.MANAGE_UNITS.name(), 810);
    }
}
