package se.insteg.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.casework.Task;
import se.insteg.casework.Tasks;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;

/** One's own tasks on the start page: what is late, today's and this week's, and what waits for others. */
@Component
@Order(5)
class CaseworkStart implements StartPlug {
    /** As many as the start page shows; all of them are one press away. */
    static final int MOST = 25;

    private final Tasks tasks;
    private final Clock clock;

    CaseworkStart(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.OWN_TASKS.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<StartItem> items = new ArrayList<>();
        tasks.mine(When.endOfWeek(today), MOST).forEach(line -> items.add(work(line, today)));
        items.add(new StartItem.Way("/tasks", Words.of("casework.start.tasks"), Words.of("casework.start.tasks.text")));
        return items;
    }

    private static StartItem work(Tasks.Line line, LocalDate today) {
        Task task = line.task();
        LocalDate due = task.details().due();
        String path = TaskForms.list(task.personId()) + "/" + task.id();
        boolean waiting = TaskGroups.when(task, today) == TaskGroups.When.WAITING;
        return new StartItem.Work(
                waiting || due == null ? When.WAITING_ON_OTHERS : When.due(due, today),
                task.state() == Task.State.WAITING
                        ? Words.of(
                                "casework.start.waiting",
                                task.details().what(),
                                task.details().waitingFor())
                        : Words.of("casework.start.task", task.details().what()),
                name(line),
                null,
                due,
                waiting
                        ? Step.open(path, Words.of("casework.start.open"))
                        : new Step(path + "/state", Words.of("casework.done"), true));
    }

    private static @Nullable String name(Tasks.Line line) {
        return line.person() == null ? null : line.person().details().identity().name();
    }
}
