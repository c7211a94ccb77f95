package se.insteg.programmes.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.programmes.attendance.AttendanceTable;
import se.insteg.programmes.attendance.Mark;
import se.insteg.programmes.attendance.Standing;
import se.insteg.programmes.store.EnrolmentTable;

/**
 * Who was at which session of some programmes, to count by (MAR-16). SEE_OUTCOME_FIGURES; nobody is shown, and whoever counts
 * leaves protected people out (decision 0852).
 */
@Component
public class Participation {
    private final AttendanceTable attendance;
    private final EnrolmentTable enrolments;
    private final Rights rights;

    Participation(AttendanceTable attendance, EnrolmentTable enrolments, Rights rights) {
        this.attendance = attendance;
        this.enrolments = enrolments;
        this.rights = rights;
    }

    /** Somebody was at a session. @param minutes that they were there, at least 1 */
    public record Presence(UUID person, UUID session, LocalDate day, int minutes) {}

    /** From the first day to the last; sessions that were cancelled are none. In no order. */
    public List<Presence> of(Collection<UUID> programmes, LocalDate from, LocalDate to) {
        rights.require(Action.SEE_OUTCOME_FIGURES, Subject.MUNICIPALITY);
        Map<UUID, AttendanceTable.Held> held = attendance.held(programmes, from, to).stream()
                .collect(Collectors.toMap(AttendanceTable.Held::session, one -> one));
        Map<UUID, Map<UUID, List<Mark>>> marks = attendance.ofProgrammes(programmes, from, to).stream()
                .collect(Collectors.groupingBy(Mark::sessionId, Collectors.groupingBy(Mark::personId)));
        List<Presence> present = new ArrayList<>();
        marks.forEach((id, people) -> {
            AttendanceTable.Held session = held.get(id);
            if (session != null) {
                people.forEach((person, said) -> {
                    int minutes = Standing.of(said).minutes(session.minutes());
                    if (minutes > 0) {
                        present.add(new Presence(person, id, session.day(), minutes));
                    }
                });
            }
        });
        return present;
    }

    /** The last day of those who went all the way through one of the programmes, the first of several, by then. */
    public Map<UUID, LocalDate> finished(Collection<UUID> programmes, LocalDate from, LocalDate to) {
        rights.require(Action.SEE_OUTCOME_FIGURES, Subject.MUNICIPALITY);
        return enrolments.finished(programmes, from, to);
    }
}
