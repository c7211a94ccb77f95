package se.insteg.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.casework.store.ChecklistTable;
import se.insteg.casework.store.StartedTable;
import se.insteg.casework.store.TaskTable;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;

/**
 * The municipality's checklists, and those started for a person: each item becomes a task that follows the case, due so
 * many days from the day it starts.
 */
@Component
public class Checklists {
    private final Cases cases;
    private final ChecklistTable lists;
    private final StartedTable started;
    private final TaskTable tasks;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Checklists(
            Cases cases,
            ChecklistTable lists,
            StartedTable started,
            TaskTable tasks,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.lists = lists;
        this.started = started;
        this.tasks = tasks;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** SEE_CHECKLISTS. By name; retired ones too. */
    public List<Checklist> all() {
        rights.require(Action.SEE_CHECKLISTS, Subject.MUNICIPALITY);
        return lists.all();
    }

    /** Those that can be started. */
    public List<Checklist> offered() {
        return lists.all().stream().filter(list -> !list.retired()).toList();
    }

    /** SEE_CHECKLISTS. */
    public Checklist find(UUID id) {
        rights.require(Action.SEE_CHECKLISTS, Subject.MUNICIPALITY);
        return lists.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "casework.refused.notHere"));
    }

    /**
     * CHANGE_CHECKLISTS. Stores a new version; what has been started goes on as it was.
     *
     * @param wanted with the version it began from, 0 for a new one
     * @return empty when somebody else has changed it meanwhile; then nothing is written
     */
    public Optional<Checklist> store(Checklist wanted) {
        rights.require(Action.CHANGE_CHECKLISTS, Subject.MUNICIPALITY);
        Optional<Checklist> stored = lists.store(wanted, cases.me());
        stored.ifPresent(list -> audit.write(new Audit.Entry(
                "CHECKLIST_CHANGED", "checklist", list.id(), "administration", "version=" + list.version())));
        return stored;
    }

    /** An id for a new list. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** Those started for a person the caller was given with WORK_ON_TASKS; the latest first. */
    public List<StartedList> of(Participant person) {
        rights.require(Action.WORK_ON_TASKS, person.subject());
        return started.of(person.id());
    }

    /**
     * WORK_ON_TASKS. Makes a task of every item.
     *
     * @return what was started; the same as before when the same list was started for the same day already
     */
    public StartedList start(UUID personId, UUID checklistId, LocalDate day) {
        Participant person = cases.require(personId, Action.WORK_ON_TASKS);
        Checklist list = lists.find(checklistId)
                .filter(one -> !one.retired())
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "casework.refused.notHere"));
        if (list.version() == 0) {
            list = lists.store(list, cases.me())
                    .or(() -> lists.find(checklistId))
                    .orElse(list);
        }
        boolean hidden = person.details().protection().hides();
        UUID me = cases.me();
        StartedList one = new StartedList(
                Ids.next(clock),
                personId,
                list.id(),
                list.name(),
                day,
                me,
                clock.instant(),
                0,
                list.items().size());
        if (!started.insert(one, list, hidden)) {
            return started.of(personId).stream()
                    .filter(before -> before.checklistId().equals(checklistId)
                            && before.startDay().equals(day))
                    .findFirst()
                    .orElse(one);
        }
        Who who = new Who.Caseworker(person.details().care().caseworkerId());
        for (int i = 0; i < list.items().size(); i++) {
            Checklist.Item item = list.items().get(i);
            Task.Details details = new Task.Details(item.what(), day.plusDays(item.day()), who, "");
            tasks.insert(
                    new Task(
                            Ids.next(clock),
                            personId,
                            details,
                            Task.State.TO_DO,
                            "",
                            one.id(),
                            0,
                            me,
                            clock.instant(),
                            null),
                    hidden,
                    i);
        }
        audit.write(new Audit.Entry("CHECKLIST_STARTED", "person", personId, "ärende", "list=" + list.id()));
        return one;
    }

    /** WORK_ON_TASKS. Takes a started list back with its tasks, as long as nobody has worked on them. */
    public void undo(UUID personId, UUID startedId) {
        cases.require(personId, Action.WORK_ON_TASKS);
        if (started.find(personId, startedId).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "casework.refused.notHere");
        }
        if (!started.undo(startedId)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "casework.checklist.worked");
        }
        audit.write(new Audit.Entry("CHECKLIST_UNDONE", "person", personId, "ärende", "started=" + startedId));
    }
}
