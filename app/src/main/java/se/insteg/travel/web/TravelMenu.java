package se.insteg.travel.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;

/** The way into this room. */
@Configuration(proxyBeanMethods = false)
class TravelMenu {
    @Bean
    MenuEntry travelEntry() {
        return new MenuEntry(MenuEntry.Part.SETTINGS, "/travel", "travel.menu", Action.CHANGE_TIMETABLE.name(), 600);
    }
}
