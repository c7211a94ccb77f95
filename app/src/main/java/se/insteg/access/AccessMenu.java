package se.insteg.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import se.insteg.kernel.MenuEntry;

/** The ways into this room. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AccessMenu {
    @Bean
    MenuEntry ownReadsEntry() {
        return new MenuEntry(
                MenuEntry.Part.OWN, "/audit/mine", "access.menu.ownReads", Action.SEE_OWN_READS.name(), 200);
    }

    @Bean
    MenuEntry auditLogEntry() {
        return new MenuEntry(
                MenuEntry.Part.FOLLOW_UP, "/audit", "access.menu.audit", Action.REVIEW_AUDIT_LOG.name(), 850);
    }

    @Bean
    MenuEntry keepingEntry() {
        return new MenuEntry(MenuEntry.Part.OWN, "/keeping", "access.menu.keeping", Action.SEE_KEEPING.name(), 500);
    }

    @Bean
    MenuEntry rightsEntry() {
        return new MenuEntry(MenuEntry.Part.OWN, "/rights", "access.menu.rights", Action.SEE_RIGHTS.name(), 300);
    }

    @Bean
    MenuEntry accountEntry() {
        return new MenuEntry(
                MenuEntry.Part.OWN, "/account", "access.menu.account", Action.MANAGE_OWN_ACCOUNT.name(), 100);
    }
}
