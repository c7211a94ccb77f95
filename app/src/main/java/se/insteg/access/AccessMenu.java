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
        return new MenuEntry("/audit/mine", "access.menu.ownReads", Action.SEE_OWN_READS.name(), 860, true);
    }

    @Bean
    MenuEntry auditLogEntry() {
        return new MenuEntry("/audit", "access.menu.audit", Action.REVIEW_AUDIT_LOG.name(), 850);
    }

    @Bean
    MenuEntry keepingEntry() {
        return new MenuEntry("/keeping", "access.menu.keeping", Action.SEE_KEEPING.name(), 880, true);
    }

    @Bean
    MenuEntry rightsEntry() {
        return new MenuEntry("/rights", "access.menu.rights", Action.SEE_RIGHTS.name(), 900, true);
    }

    @Bean
    MenuEntry accountEntry() {
        return new MenuEntry("/account", "access.menu.account", Action.MANAGE_OWN_ACCOUNT.name(), 950, true);
    }
}
