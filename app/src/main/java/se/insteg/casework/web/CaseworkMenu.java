package se.insteg.casework.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;
import se.insteg.people.PersonTab;

/** The ways into this room. */
@Configuration(proxyBeanMethods = false)
class CaseworkMenu {
    @Bean
    MenuEntry tasksEntry() {
        return new MenuEntry("/tasks", "casework.menu.tasks", Action.OWN_TASKS.name(), 50);
    }

    @Bean
    MenuEntry caseloadEntry() {
        return new MenuEntry("/caseload", "casework.menu.caseload", Action.SEE_CASELOAD.name(), 150);
    }

    @Bean
    PersonTab tasksTab() {
        return new PersonTab("tasks", "casework.tab.tasks", Action.WORK_ON_TASKS, 500);
    }
}
