package se.insteg.programmes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.people.Participant;
import se.insteg.people.ParticipantAgenda;
import se.insteg.people.ParticipantAgenda.Planned;
import se.insteg.people.People;
import se.insteg.programmes.store.SessionTable;

/**
 * What people who are to join a group have planned when it meets: other groups, booked times, and whatever upper rooms tell
 * (LEK-04). Shown before anything is saved; whether it matters is for people to say.
 */
@Component
public class PersonClashes {
    /** How far ahead is looked: what clashes later clashes now, in a weekly timetable. */
    static final int WEEKS = 4;

    /** So many of each person's are told. */
    static final int MOST = 5;

    private static final Duration UNSAID = Duration.ofHours(1);

    private final SessionTable sessions;
    private final People people;
    private final ObjectProvider<ParticipantAgenda> agendas;
    private final Clock clock;

    PersonClashes(SessionTable sessions, People people, ObjectProvider<ParticipantAgenda> agendas, Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.agendas = agendas;
        this.clock = clock;
    }

    /** KEEP_ENROLMENTS. For the first weeks from that day or from today; the same weekday and hour is told once. */
    public List<PersonClash> of(Collection<UUID> ids, UUID group, LocalDate from) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = from.isBefore(today) ? today : from;
        LocalDate last = first.plusWeeks(WEEKS);
        List<Session> meetings = sessions.of(group, first, last).stream()
                .filter(session -> !session.cancelled())
                .toList();
        if (meetings.isEmpty()) {
            return List.of();
        }
        ZoneId zone = clock.getZone();
        Instant begins = first.atStartOfDay(zone).toInstant();
        Instant ends = last.plusDays(1).atStartOfDay(zone).toInstant();
        List<PersonClash> clashes = new ArrayList<>();
        for (Participant person : people.findAllFor(Action.KEEP_ENROLMENTS, ids)) {
            List<Planned> planned = agendas.orderedStream()
                    .flatMap(agenda -> agenda.planned(person.id(), begins, ends).stream())
                    .filter(one -> !one.cancelled())
                    .toList();
            clashes.addAll(of(person, meetings, planned, zone));
        }
        return clashes;
    }

    private static List<PersonClash> of(
            Participant person, List<Session> meetings, List<Planned> planned, ZoneId zone) {
        List<PersonClash> clashes = new ArrayList<>();
        for (Session meeting : meetings) {
            for (Planned other : planned) {
                boolean overlaps = other.begins().isBefore(meeting.when().ends(zone))
                        && ends(other).isAfter(meeting.when().begins(zone));
                if (overlaps && clashes.size() < MOST) {
                    PersonClash clash = new PersonClash(
                            person.id(),
                            person.details().identity().name(),
                            meeting.when().day(),
                            meeting.when(),
                            other.what(),
                            LocalTime.ofInstant(other.begins(), zone),
                            LocalTime.ofInstant(ends(other), zone));
                    if (clashes.stream().noneMatch(earlier -> again(earlier, clash))) {
                        clashes.add(clash);
                    }
                }
            }
        }
        return clashes;
    }

    private static boolean again(PersonClash one, PersonClash other) {
        return one.what().equals(other.what())
                && one.begins().equals(other.begins())
                && one.day().getDayOfWeek() == other.day().getDayOfWeek();
    }

    private static Instant ends(Planned planned) {
        Instant ends = planned.ends();
        return ends == null ? planned.begins().plus(UNSAID) : ends;
    }
}
