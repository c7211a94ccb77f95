package se.insteg.hosts.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;

/** The way into this room. */
@Configuration(proxyBeanMethods = false)
class HostsMenu {
    @Bean
    MenuEntry hostsEntry() {
        return new MenuEntry(
                MenuEntry.Part.HOSTS, "/hosts", "hosts.menu.organisations", Action.SEE_HOSTS.name(), 200, "/offers");
    }
}
