package se.insteg.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.casework.store.AppointmentTable;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;

/** Times with people, for the one who is signed in. BOOK_APPOINTMENTS for each person. */
@Component
public class Appointments {
    private final Cases cases;
    private final People people;
    private final AppointmentTable table;
    private final Reminders reminders;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Appointments(
            Cases cases,
            People people,
            AppointmentTable table,
            Reminders reminders,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.people = people;
        this.table = table;
        this.reminders = reminders;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** An appointment with whom it is with. */
    public record Line(Appointment appointment, Participant person) {}

    /** Who is taken at that time; what by is nobody's business. */
    public enum Clash {
        PERSON,
        STAFF
    }

    /** What became of a change. */
    public enum Changed {
        DONE,
        /** Somebody else was first; nothing is written. */
        CONFLICT
    }

    /** Mine, and those of whom I cover, that begin in [from, until); each person met is shown, and logged. */
    public List<Line> mine(Instant from, Instant until) {
        rights.require(Action.OWN_TASKS, Subject.staff(cases.me(), null));
        List<Appointment> all = table.of(cases.mine(), from, until);
        Map<UUID, Participant> met =
                people
                        .findAll(all.stream()
                                .map(Appointment::personId)
                                .distinct()
                                .toList())
                        .stream()
                        .filter(person -> rights.may(Action.BOOK_APPOINTMENTS, person.subject()))
                        .collect(Collectors.toMap(Participant::id, Function.identity()));
        return all.stream()
                .flatMap(one -> {
                    Participant person = met.get(one.personId());
                    return person == null ? Stream.<Line>empty() : Stream.of(new Line(one, person));
                })
                .toList();
    }

    /** Of a person the caller was given, in the order they begin. */
    public List<Appointment> of(Participant person) {
        rights.require(Action.BOOK_APPOINTMENTS, person.subject());
        return table.of(person.id());
    }

    public Line find(UUID personId, UUID id) {
        Participant person = cases.require(personId, Action.BOOK_APPOINTMENTS);
        Appointment one = table.find(id)
                .filter(found -> found.personId().equals(personId))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "casework.refused.notHere"));
        return new Line(one, person);
    }

    /**
     * Who has another time booked then. A colleague's time with somebody protected is not seen here.
     *
     * @param except itself, when it is moved
     */
    public Set<Clash> clashes(UUID personId, Appointment.Details details, @Nullable UUID except) {
        Set<Clash> clashes = EnumSet.noneOf(Clash.class);
        table.overlapping(personId, details.staffId(), details.begins(), details.ends(), except)
                .forEach(one -> {
                    if (one.personId().equals(personId)) {
                        clashes.add(Clash.PERSON);
                    }
                    if (one.details().staffId().equals(details.staffId())) {
                        clashes.add(Clash.STAFF);
                    }
                });
        return clashes;
    }

    /** @param id made when the form was shown, so that the same form sent twice has one effect */
    public void book(UUID personId, UUID id, Appointment.Details details) {
        Participant person = cases.require(personId, Action.BOOK_APPOINTMENTS);
        Appointment one = new Appointment(id, personId, details, Appointment.State.BOOKED, "", null, cases.me(), 0);
        if (table.insert(one, person.details().protection().hides())) {
            reminders.remind(id, details.begins(), person);
            log("APPOINTMENT_BOOKED", one);
        }
    }

    /** @param version that the change began from */
    public Changed change(UUID personId, UUID id, int version, Appointment.Details details) {
        Line line = find(personId, id);
        if (line.appointment().state() != Appointment.State.BOOKED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "casework.appointment.ended");
        }
        if (!table.update(id, version, details)) {
            return Changed.CONFLICT;
        }
        if (!details.begins().equals(line.appointment().details().begins())) {
            reminders.withdraw(id, line.appointment().details().begins());
            reminders.remind(id, details.begins(), line.person());
        }
        log(
                details.begins().equals(line.appointment().details().begins())
                        ? "APPOINTMENT_CHANGED"
                        : "APPOINTMENT_MOVED",
                line.appointment());
        return Changed.DONE;
    }

    /** Came, did not come, or booked again when that was a slip. */
    public void outcome(UUID personId, UUID id, Appointment.State state) {
        if (state == Appointment.State.CANCELLED) {
            throw new IllegalArgumentException("Cancelled is said with a reason");
        }
        Line line = find(personId, id);
        if (table.state(id, state, null)) {
            log(
                    state == Appointment.State.BOOKED ? "APPOINTMENT_REOPENED" : "APPOINTMENT_" + state,
                    line.appointment());
        }
    }

    /** @param why as typed, 1–1000 characters */
    public void cancel(UUID personId, UUID id, String why) {
        Line line = find(personId, id);
        if (table.state(id, Appointment.State.CANCELLED, why)) {
            reminders.withdraw(id, line.appointment().details().begins());
            log("APPOINTMENT_CANCELLED", line.appointment());
        }
    }

    /** How far the interpreter has come. */
    public void interpreter(UUID personId, UUID id, Appointment.Ordered ordered) {
        Line line = find(personId, id);
        table.ordered(id, ordered);
        log("INTERPRETER_" + ordered, line.appointment());
    }

    /** An id for {@link #book}. */
    public UUID next() {
        return Ids.next(clock);
    }

    private void log(String deed, Appointment one) {
        audit.write(new Audit.Entry(deed, "person", one.personId(), "ärende", "appointment=" + one.id()));
    }
}
