package se.insteg.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.people.Participant;
import se.insteg.people.TodoDesk;

/** What other rooms find to do becomes tasks that follow the case. */
@Component
class TasksOfOtherRooms implements TodoDesk {
    private final Tasks tasks;
    private final Rights rights;

    TasksOfOtherRooms(Tasks tasks, Rights rights) {
        this.tasks = tasks;
        this.rights = rights;
    }

    @Override
    public void leave(UUID personId, UUID id, String what, LocalDate due) {
        tasks.add(personId, id, new Task.Details(what, due, new Who.Caseworker(null), ""));
    }

    @Override
    public boolean mayLeave(Participant person) {
        return rights.may(Action.WORK_ON_TASKS, person.subject());
    }

    @Override
    public String page(UUID personId) {
        return "/people/" + personId + "/tasks";
    }
}
