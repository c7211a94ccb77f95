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
        return new MenuEntry(MenuEntry.Part.DAY, "/", "access.start.menu", Action.SEE_START_PAGE.name(), 0);
    }

    @Bean
    MenuEntry staffEntry() {
        return new MenuEntry(
                MenuEntry.Part.SETTINGS, "/staff", "access.start.menu.staff", Action.SEE_STAFF.name(), 100);
    }

    @Bean
    MenuEntry unitsEntry() {
        return new MenuEntry(
                MenuEntry.Part.SETTINGS, "/units", "access.start.menu.units", Action.MANAGE_UNITS.name(), 200);
    }
}
