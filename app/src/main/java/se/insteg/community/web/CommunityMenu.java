package se.insteg.community.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;

/** The way into this room. */
@Configuration(proxyBeanMethods = false)
class CommunityMenu {
    @Bean
    MenuEntry activitiesEntry() {
        return new MenuEntry(
                MenuEntry.Part.PROGRAMMES,
                "/community/activities",
                "community.menu",
                Action.SEE_ACTIVITIES.name(),
                600,
                "/community");
    }
}
