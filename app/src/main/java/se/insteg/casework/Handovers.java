package se.insteg.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.access.Role;
import se.insteg.access.Subject;
import se.insteg.casework.store.AppointmentTable;
import se.insteg.casework.store.HandoverTable;
import se.insteg.casework.store.TaskTable;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.ChangeResult;
import se.insteg.people.Participant;
import se.insteg.people.People;

/**
 * Hands cases over, one or many, to another caseworker (LEK-10). What follows along is shown first; then all of it happens in
 * one transaction, or nothing. HAND_OVER_CASES, and CHANGE_PERSON for each person; protected people are handed over by their
 * own handlers, on the person's page.
 */
@Component
public class Handovers {
    private final People people;
    private final HandoverTable table;
    private final TaskTable tasks;
    private final AppointmentTable appointments;
    private final Cases cases;
    private final Colleagues colleagues;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Handovers(
            People people,
            HandoverTable table,
            TaskTable tasks,
            AppointmentTable appointments,
            Cases cases,
            Colleagues colleagues,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.table = table;
        this.tasks = tasks;
        this.appointments = appointments;
        this.cases = cases;
        this.colleagues = colleagues;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What follows along with one person.
     *
     * @param following open tasks that follow the case
     * @param named open tasks that are the former caseworker's by name
     * @param appointments coming ones with the former caseworker
     */
    public record Along(Participant person, List<Task> following, List<Task> named, List<Appointment> appointments) {
        public Along {
            following = List.copyOf(following);
            named = List.copyOf(named);
            appointments = List.copyOf(appointments);
        }
    }

    /** HAND_OVER_CASES. Those of somebody, or without a caseworker when null, whom the caller may change; by name. */
    public List<Participant> casesOf(@Nullable UUID staff, int most) {
        rights.require(Action.HAND_OVER_CASES, Subject.MUNICIPALITY);
        return people.findAll(people.cases().stream()
                .filter(one -> Objects.equals(one.caseworkerId(), staff))
                .limit(most)
                .map(one -> one.personId())
                .toList());
    }

    /** HAND_OVER_CASES. What would follow along; only those who are with the former caseworker now. */
    public List<Along> preview(@Nullable UUID from, Collection<UUID> ids) {
        rights.require(Action.HAND_OVER_CASES, Subject.MUNICIPALITY);
        return movable(from, ids).stream().map(person -> along(from, person)).toList();
    }

    private Along along(@Nullable UUID from, Participant person) {
        List<Task> open = tasks.of(person.id()).stream().filter(Task::open).toList();
        return new Along(
                person,
                open.stream()
                        .filter(task -> task.details().who() instanceof Who.Caseworker)
                        .toList(),
                open.stream()
                        .filter(task -> task.details().who() instanceof Who.Staff staff
                                && staff.id().equals(from))
                        .toList(),
                appointments.of(person.id()).stream()
                        .filter(one -> one.state() == Appointment.State.BOOKED
                                && one.details().staffId().equals(from)
                                && one.details().begins().isAfter(clock.instant()))
                        .toList());
    }

    /**
     * HAND_OVER_CASES. Does it.
     *
     * @param id made when the preview was shown, so that the same form sent twice has one effect
     * @throws Refusal (422) when the one who is to have them is no caseworker, or has them already
     */
    public UUID handOver(UUID id, @Nullable UUID from, UUID to, Collection<UUID> ids, String why) {
        rights.require(Action.HAND_OVER_CASES, Subject.MUNICIPALITY);
        if (colleagues.holding(Role.CASEWORKER).stream()
                        .noneMatch(one -> one.id().equals(to))
                || to.equals(from)) {
            throw new Refusal(Refusal.Kind.INVALID, "casework.handover.to");
        }
        List<Participant> movable = movable(from, ids);
        if (!table.insert(id, from, to, why, cases.me())) {
            return id;
        }
        List<Audit.Entry> entries = new ArrayList<>();
        for (Participant person : movable) {
            Along along = along(from, person);
            List<UUID> named = along.named().stream().map(Task::id).toList();
            List<UUID> times =
                    along.appointments().stream().map(Appointment::id).toList();
            if (move(person, to)) {
                tasks.give(named, to);
                appointments.give(times, to);
                table.insert(id, new Handover.Moved(person.id(), named, times), false);
                entries.add(new Audit.Entry(
                        "CASES_HANDED_OVER",
                        "person",
                        person.id(),
                        why.substring(0, Math.min(500, why.length())),
                        "handover=" + id));
            }
        }
        audit.write(entries);
        return id;
    }

    private boolean move(Participant person, @Nullable UUID to) {
        return people.change(person.id(), person.version(), person.details().withCaseworker(to))
                instanceof ChangeResult.Done;
    }

    private List<Participant> movable(@Nullable UUID from, Collection<UUID> ids) {
        return people.findAll(Set.copyOf(ids)).stream()
                .filter(person -> Objects.equals(person.details().care().caseworkerId(), from))
                .filter(person -> !person.details().protection().hides())
                .filter(person -> rights.may(Action.CHANGE_PERSON, person.subject()))
                .toList();
    }

    /** HAND_OVER_CASES. */
    public Handover find(UUID id) {
        rights.require(Action.HAND_OVER_CASES, Subject.MUNICIPALITY);
        return table.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "casework.refused.notHere"));
    }

    /** HAND_OVER_CASES. The latest, without whom they were about. */
    public List<Handover> latest(int most) {
        rights.require(Action.HAND_OVER_CASES, Subject.MUNICIPALITY);
        return table.latest(most);
    }

    /**
     * HAND_OVER_CASES. Gives back those who are still with whom they were handed to, with what went along.
     *
     * @return how many were given back; 0 when it was undone already
     */
    public int undo(UUID id) {
        Handover handover = find(id);
        if (!table.undo(id, cases.me())) {
            return 0;
        }
        int back = 0;
        for (Handover.Moved moved : handover.moved()) {
            for (Participant person : movable(handover.toId(), List.of(moved.personId()))) {
                if (move(person, handover.fromId())) {
                    UUID from = handover.fromId();
                    if (from != null) {
                        tasks.give(moved.tasks(), from);
                        appointments.give(moved.appointments(), from);
                    }
                    audit.write(new Audit.Entry(
                            "HANDOVER_UNDONE", "person", person.id(), "ångrat", "handover=" + handover.id()));
                    back++;
                }
            }
        }
        return back;
    }

    /** An id for {@link #handOver}. */
    public UUID next() {
        return Ids.next(clock);
    }
}
