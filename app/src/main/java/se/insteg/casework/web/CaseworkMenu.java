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
        return new MenuEntry(MenuEntry.Part.DAY, "/tasks", "casework.menu.tasks", Action.OWN_TASKS.name(), 50);
    }

    @Bean
    MenuEntry calendarEntry() {
        return new MenuEntry(
                MenuEntry.Part.OWN, "/tasks/calendar", "casework.calendar", Action.OWN_CALENDAR.name(), 150);
    }

    @Bean
    MenuEntry caseloadEntry() {
        return new MenuEntry(
                MenuEntry.Part.PEOPLE, "/caseload", "casework.menu.caseload", Action.SEE_CASELOAD.name(), 150);
    }

    @Bean
    PersonTab appointmentsTab() {
        return new PersonTab(
                "appointments", "casework.tab.appointments", Action.BOOK_APPOINTMENTS, 550, PersonTab.Part.CASE);
    }

    @Bean
    PersonTab notesTab() {
        return new PersonTab("notes", "casework.tab.notes", Action.KEEP_NOTES, 600, PersonTab.Part.CASE);
    }

    @Bean
    PersonTab fileTab() {
        return new PersonTab("file", "casework.tab.file", Action.PRINT_CASE_FILE, 800, PersonTab.Part.CASE);
    }

    @Bean
    PersonTab tasksTab() {
        return new PersonTab("tasks", "casework.tab.tasks", Action.WORK_ON_TASKS, 500, PersonTab.Part.CASE);
    }
}
