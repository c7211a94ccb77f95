package se.insteg.hosts.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;

/** The ways into this room. */
@Configuration(proxyBeanMethods = false)
class HostsMenu {
    @Bean
    MenuEntry offersEntry() {
        return new MenuEntry("/offers", "hosts.menu.offers", Action.SEE_HOSTS.name(), 200);
    }

    @Bean
    MenuEntry organisationsEntry() {
        return new MenuEntry("/hosts", "hosts.menu.organisations", Action.SEE_HOSTS.name(), 300);
    }
}
