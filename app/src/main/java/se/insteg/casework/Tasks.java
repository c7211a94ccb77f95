package se.insteg.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.casework.store.TaskTable;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonChanged;

/**
 * What is to be done, for the one who is signed in. About a person it asks for WORK_ON_TASKS; one about nobody in
 * particular is for its maker, whoever is to do it, and the unit it was left to (OWN_TASKS).
 */
@Component
public class Tasks {
    /** As many as one's own list holds; the earliest due. */
    public static final int MOST = 500;

    private static final String WHY = "ärende";

    private final Cases cases;
    private final People people;
    private final TaskTable table;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Tasks(Cases cases, People people, TaskTable table, Rights rights, Audit audit, Clock clock) {
        this.cases = cases;
        this.people = people;
        this.table = table;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** A task with the person it is about, if it is about one. */
    public record Line(Task task, @Nullable Participant person) {}

    /** What became of a change. */
    public sealed interface Changed {
        record Done() implements Changed {}

        /** Somebody else was first; nothing is written. */
        record Conflict(Task theirs) implements Changed {}
    }

    /** OWN_TASKS. What is open for me, whom I cover, and my units; each person met is shown, and logged. */
    public List<Line> mine(@Nullable LocalDate until, int most) {
        rights.require(Action.OWN_TASKS, own());
        List<Task> open = table.open(cases.mine(), cases.units(), until, most);
        Map<UUID, Participant> met =
                people
                        .findAll(open.stream()
                                .map(Task::personId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .filter(person -> rights.may(Action.WORK_ON_TASKS, person.subject()))
                        .collect(Collectors.toMap(Participant::id, Function.identity()));
        return open.stream()
                .filter(task -> task.personId() == null || met.containsKey(task.personId()))
                .map(task -> new Line(task, task.personId() == null ? null : met.get(task.personId())))
                .toList();
    }

    /** All about a person the caller was given with WORK_ON_TASKS: open ones by day, then ended ones. */
    public List<Task> of(Participant person) {
        rights.require(Action.WORK_ON_TASKS, person.subject());
        return table.of(person.id());
    }

    /** A task of this person, or of nobody in particular when the person is null. */
    public Line find(@Nullable UUID personId, UUID id) {
        Participant person = personId == null ? null : cases.require(personId, Action.WORK_ON_TASKS);
        Task task = table.find(id)
                .filter(found -> Objects.equals(found.personId(), personId))
                .filter(found -> personId != null || mayHandle(found))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "casework.refused.notHere"));
        return new Line(task, person);
    }

    private boolean mayHandle(Task task) {
        rights.require(Action.OWN_TASKS, own());
        UUID staff = task.details().who().staffId();
        return task.createdBy().equals(cases.me())
                || (staff != null && cases.mine().contains(staff))
                || (task.details().who() instanceof Who.Unit unit
                        && cases.units().contains(unit.id()));
    }

    /**
     * Writes down what is to be done.
     *
     * @param id made when the form was shown, so that the same form sent twice has one effect
     */
    public void add(@Nullable UUID personId, UUID id, Task.Details details) {
        Participant person = personId == null ? null : cases.require(personId, Action.WORK_ON_TASKS);
        rights.require(Action.OWN_TASKS, own());
        Task task = new Task(
                id,
                personId,
                settled(details, person),
                Task.State.TO_DO,
                "",
                null,
                0,
                cases.me(),
                clock.instant(),
                null);
        if (table.insert(task, person != null && person.details().protection().hides(), 0)) {
            log("TASK_ADDED", task);
        }
    }

    /** @param version that the change began from */
    public Changed change(@Nullable UUID personId, UUID id, int version, Task.Details details) {
        Line line = find(personId, id);
        Task.Details wanted = settled(details, line.person());
        if (wanted.equals(line.task().details())) {
            return new Changed.Done();
        }
        if (!line.task().open()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "casework.task.ended");
        }
        if (!table.update(id, version, wanted)) {
            return new Changed.Conflict(table.find(id).orElse(line.task()));
        }
        log("TASK_CHANGED", line.task());
        return new Changed.Done();
    }

    /** Done. Once more changes nothing. */
    public Line done(@Nullable UUID personId, UUID id) {
        return end(personId, id, null);
    }

    /** Will not be done. @param why as typed, 1–1000 characters */
    public Line drop(@Nullable UUID personId, UUID id, String why) {
        return end(personId, id, why);
    }

    private Line end(@Nullable UUID personId, UUID id, @Nullable String why) {
        Line line = find(personId, id);
        if (table.end(id, why, cases.me())) {
            log(why == null ? "TASK_DONE" : "TASK_DROPPED", line.task());
        }
        return line;
    }

    /** Takes back that it was done or dropped. */
    public Line reopen(@Nullable UUID personId, UUID id) {
        Line line = find(personId, id);
        if (table.reopen(id)) {
            log("TASK_REOPENED", line.task());
        }
        return line;
    }

    /** What follows the case goes with it. */
    @EventListener
    void follow(PersonChanged changed) {
        if (changed.fields().contains("caseworker")) {
            table.follow(
                    changed.personId(), people.caseworkerOf(changed.personId()).orElse(null));
        }
    }

    /** An id for {@link #add}. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** Whoever has the case is known only here. */
    private static Task.Details settled(Task.Details details, @Nullable Participant person) {
        if (!(details.who() instanceof Who.Caseworker)) {
            return details;
        }
        UUID now = person == null ? null : person.details().care().caseworkerId();
        return new Task.Details(details.what(), details.due(), new Who.Caseworker(now), details.waitingFor());
    }

    private Subject own() {
        return Subject.staff(cases.me(), null);
    }

    private void log(String deed, Task task) {
        audit.write(
                task.personId() == null
                        ? new Audit.Entry(deed, "task", task.id(), "uppgift")
                        : new Audit.Entry(deed, "person", task.personId(), WHY, "task=" + task.id()));
    }
}
