package se.insteg.people.status.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;
import se.insteg.people.status.OwnReminders;
import se.insteg.people.status.Reminder;

/** What people's status asks of whoever works with them, on that one's start page. */
@Component
@Order(15)
class StatusStart implements StartPlug {
    private final OwnReminders reminders;
    private final Clock clock;

    StatusStart(OwnReminders reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.SEE_PERSON.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return reminders.until(When.endOfWeek(today)).stream()
                .map(reminder -> work(reminder, today))
                .toList();
    }

    private static StartItem work(Reminder reminder, LocalDate today) {
        String person = "/people/" + reminder.personId() + "/status";
        String path =
                switch (reminder.kind()) {
                    case CHECK_AT_UND, WORK_OPENS -> person + "/new?kind=at_und";
                    case NOTE_AREA -> person + "/new?kind=area";
                    case PERMIT_ENDS -> person + "/new?kind=permit";
                    case SFI_ENDS, STATUS_BEGINS -> person;
                };
        return new StartItem.Work(
                reminder.due() == null ? When.TODAY : When.due(reminder.due(), today),
                Words.of("people.legal.todo." + reminder.kind()),
                reminder.name(),
                reminder.since(),
                reminder.due(),
                Step.open(path, Words.of("people.legal.do." + reminder.kind())));
    }
}
