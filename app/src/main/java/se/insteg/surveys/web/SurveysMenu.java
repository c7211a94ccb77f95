package se.insteg.surveys.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;

/** The way into this room. */
@Configuration(proxyBeanMethods = false)
class SurveysMenu {
    @Bean
    MenuEntry surveysEntry() {
        return new MenuEntry(MenuEntry.Part.FOLLOW_UP, "/surveys", "surveys.menu", Action.SEE_SURVEYS.name(), 345);
    }
}
