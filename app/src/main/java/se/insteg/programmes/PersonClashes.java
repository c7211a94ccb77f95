package se.insteg.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.people.AgendaClashes;
import se.insteg.people.AgendaClashes.Wanted;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.programmes.store.SessionTable;
import se.insteg.programmes.store.StayTable;

/**
 * What people who join a group, or are in it, have planned when it meets: other groups, booked times, placements (LEK-04).
 * Shown before anything is saved. KEEP_ENROLMENTS with each person; of others nothing is told.
 */
@Component
public class PersonClashes {
    private final SessionTable sessions;
    private final StayTable stays;
    private final People people;
    private final AgendaClashes agendas;
    private final Clock clock;

    PersonClashes(SessionTable sessions, StayTable stays, People people, AgendaClashes agendas, Clock clock) {
        this.sessions = sessions;
        this.stays = stays;
        this.people = people;
        this.agendas = agendas;
        this.clock = clock;
    }

    /** Of those who are to join the group, in its first weeks from that day or from today. */
    public List<PersonClash> joining(Collection<UUID> ids, UUID group, LocalDate from) {
        return joining(ids, group, from, Set.of(group));
    }

    /** Of whoever is to leave one group for another from that day. */
    public List<PersonClash> moving(UUID person, UUID left, UUID joined, LocalDate from) {
        return joining(List.of(person), joined, from, left.equals(joined) ? Set.of(left) : Set.of(left, joined));
    }

    private List<PersonClash> joining(Collection<UUID> ids, UUID group, LocalDate from, Set<UUID> but) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = from.isBefore(today) ? today : from;
        List<Wanted> meetings = sessions.of(group, first, first.plusWeeks(AgendaClashes.WEEKS)).stream()
                .filter(session -> !session.cancelled())
                .map(session -> wanted(session.when()))
                .toList();
        List<PersonClash> clashes = new ArrayList<>();
        if (!meetings.isEmpty()) {
            for (Participant person : people.findAllFor(Action.KEEP_ENROLMENTS, ids)) {
                clashes.addAll(of(person, meetings, but));
            }
        }
        return clashes;
    }

    /**
     * Of those on the group's list, when it is to meet at these times; the first weeks of them, from today on.
     *
     * @param but the session that is moved there; empty for new ones
     */
    public List<PersonClash> meeting(UUID group, Collection<Session.When> times, Set<UUID> but) {
        LocalDate today = LocalDate.now(clock);
        List<Session.When> ahead = times.stream()
                .filter(one -> !one.day().isBefore(today))
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
        if (ahead.isEmpty()) {
            return List.of();
        }
        LocalDate last = ahead.getFirst().day().plusWeeks(AgendaClashes.WEEKS);
        List<EnrolmentStay> list = stays.ofGroup(group);
        List<PersonClash> clashes = new ArrayList<>();
        for (Participant person : people.findAllFor(
                Action.KEEP_ENROLMENTS,
                list.stream().map(EnrolmentStay::personId).distinct().toList())) {
            List<Wanted> wanted = ahead.stream()
                    .filter(one -> !one.day().isAfter(last))
                    .filter(one ->
                            list.stream().anyMatch(stay -> stay.personId().equals(person.id()) && stay.on(one.day())))
                    .map(PersonClashes::wanted)
                    .toList();
            clashes.addAll(of(person, wanted, but));
        }
        return clashes;
    }

    private List<PersonClash> of(Participant person, List<Wanted> wanted, Set<UUID> but) {
        return agendas.of(person.id(), wanted, but).stream()
                .map(clash ->
                        new PersonClash(person.id(), person.details().identity().name(), clash))
                .toList();
    }

    private static Wanted wanted(Session.When when) {
        return new Wanted(when.day(), when.at(), when.minutes());
    }
}
