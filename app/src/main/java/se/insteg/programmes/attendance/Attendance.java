package se.insteg.programmes.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Happened;
import se.insteg.programmes.Enrolled;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Leader;
import se.insteg.programmes.Session;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.consent.Consents;

/**
 * Who is at a session. TAKE_ATTENDANCE with each person; a course leader in the groups that they lead. Whom the caller may
 * not see is not on the list, and each who is shown is in the audit log.
 */
@Component
public class Attendance {
    /** A tap that waited longer than this is noted with the time it came in: no phone keeps its clock that wrong. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(60);

    /** Lists that nobody marked are reminded of so long. */
    private static final int DAYS_BACK = 7;

    private final AttendanceTable table;
    private final Timetable timetable;
    private final Groups groups;
    private final Enrolments enrolments;
    private final Consents consents;
    private final ObjectProvider<GuestSeats> guests;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attendance(
            AttendanceTable table,
            Timetable timetable,
            Groups groups,
            Enrolments enrolments,
            Consents consents,
            ObjectProvider<GuestSeats> guests,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.timetable = timetable;
        this.groups = groups;
        this.enrolments = enrolments;
        this.consents = consents;
        this.guests = guests;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody on the list and what stands about them. @param waits for a guardian's yes: they cannot be marked as there */
    public record Line(Enrolled person, Standing standing, boolean waits) {}

    /**
     * The list of a session, by name: who is in the group that day.
     *
     * @throws Refusal (404) when the session is not the municipality's
     */
    public List<Line> roll(UUID session) {
        return roll(timetable.find(session));
    }

    private List<Line> roll(Session session) {
        Map<UUID, List<Mark>> marks = byPerson(table.of(session.id()));
        Set<UUID> waiting = consents.waiting(session.groupId());
        return listed(session).stream()
                .map(one -> new Line(
                        one,
                        Standing.of(marks.getOrDefault(one.personId(), List.of())),
                        waiting.contains(one.personId())))
                .toList();
    }

    /** A neighbour's participant on the list and what stands about them. @param said everything, in the order it came in */
    public record GuestLine(GuestSeats.Guest guest, Standing standing, List<Mark> said) {}

    /** Guests from other municipalities on the list of a session; about them {@link #say} notes no reason of absence. */
    public List<GuestLine> guests(UUID sessionId) {
        Session session = timetable.find(sessionId);
        Map<UUID, List<Mark>> marks = byPerson(
                guests.stream().flatMap(one -> one.marks(sessionId).stream()).toList());
        return guestsOf(session).stream()
                .map(one -> new GuestLine(
                        one,
                        Standing.of(marks.getOrDefault(one.id(), List.of())),
                        marks.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** Guests from other municipalities in a group today. */
    public List<GuestSeats.Guest> guestsIn(UUID group) {
        boolean leads = leads(group);
        return guests.stream()
                .flatMap(one -> one.on(group, LocalDate.now(clock), leads).stream())
                .toList();
    }

    private List<GuestSeats.Guest> guestsOf(Session session) {
        boolean leads = leads(session.groupId());
        return guests.stream()
                .flatMap(one -> one.on(session.groupId(), session.when().day(), leads).stream())
                .toList();
    }

    /** Everybody who is or was in a group, one line for each time they were, as far as the caller may mark them there. */
    public List<Enrolled> ever(UUID group) {
        boolean leads = leads(group);
        return enrolments.ever(group).stream()
                .filter(one -> leads || one.kept())
                .toList();
    }

    private List<Enrolled> listed(Session session) {
        boolean leads = leads(session.groupId());
        return enrolments.onList(session.groupId(), session.when().day()).stream()
                .filter(one -> leads || one.kept())
                .toList();
    }

    /** Whether the caller may mark the whole list of this group: they lead some session of it. */
    private boolean leads(UUID group) {
        if (!rights.may(Action.TAKE_ATTENDANCE, Subject.MUNICIPALITY)) {
            return false;
        }
        UUID me = groups.me().map(Leader::id).orElse(null);
        return me != null
                && timetable.of(group).stream()
                        .anyMatch(one -> one.what().leaders().contains(me));
    }

    private static Map<UUID, List<Mark>> byPerson(List<Mark> marks) {
        return marks.stream().collect(Collectors.groupingBy(Mark::personId));
    }

    /** All that was said about a session, by person, for whoever asks how it came to stand so. */
    public Map<UUID, List<Mark>> said(UUID session) {
        Set<UUID> seen =
                roll(session).stream().map(one -> one.person().personId()).collect(Collectors.toSet());
        Map<UUID, List<Mark>> said = new HashMap<>(byPerson(table.of(session)));
        said.keySet().retainAll(seen);
        return said;
    }

    /** Sessions that the caller led lately, today's included, and nobody has marked; the earliest first. */
    public List<Session> waiting() {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = today.minusDays(DAYS_BACK);
        UUID me = groups.me().map(Leader::id).orElse(null);
        if (me == null) {
            return List.of();
        }
        List<UUID> unmarked = table.unmarked(me, from, today);
        return timetable.between(from, today).stream()
                .filter(one -> unmarked.contains(one.id()))
                .toList();
    }

    /** An id for what is pressed. */
    public UUID next() {
        return Ids.next(clock);
    }

    /**
     * Notes what was tapped. A tap that is there already changes nothing.
     *
     * @throws Refusal (404) for somebody who is not on the list; (409) for a cancelled session, or when somebody is said to be
     *     there for whom a guardian has not said yes; (422) when somebody is said to
     *     be at a session that is still to come, or to have come after its end
     */
    public void say(UUID sessionId, List<Tap> taps) {
        Session session = timetable.find(sessionId);
        if (session.cancelled()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "programmes.attendance.cancelled");
        }
        Map<UUID, Enrolled> listed = listed(session).stream()
                .collect(Collectors.toMap(Enrolled::personId, Function.identity(), (one, other) -> one));
        Set<UUID> visiting =
                guestsOf(session).stream().map(GuestSeats.Guest::id).collect(Collectors.toSet());
        Set<UUID> waiting = consents.waiting(session.groupId());
        Instant now = clock.instant();
        List<Mark> marks = new ArrayList<>();
        List<Mark> ofGuests = new ArrayList<>();
        for (Tap tap : taps) {
            if (!listed.containsKey(tap.personId()) && !visiting.contains(tap.personId())) {
                throw new Refusal(Refusal.Kind.NOT_FOUND, "programmes.attendance.notListed");
            }
            check(session, tap.said());
            if (waiting.contains(tap.personId()) && there(tap.said())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "programmes.consent.notThere");
            }
            boolean odd = tap.at().isAfter(now) || tap.at().isBefore(now.minus(LONGEST_WAIT));
            List<Mark> whose = visiting.contains(tap.personId()) ? ofGuests : marks;
            whose.add(new Mark(
                    tap.id(),
                    sessionId,
                    tap.personId(),
                    0,
                    tap.said(),
                    tap.seen(),
                    current.require().staffId(),
                    odd ? now : tap.at(),
                    tap.together()));
        }
        noted(session, table.add(sessionId, marks, now));
        if (!ofGuests.isEmpty()) {
            guests.forEach(one -> one.say(session, ofGuests, now));
            table.marked(sessionId);
        }
    }

    private static boolean there(Said said) {
        return said instanceof Said.Here || said instanceof Said.Late;
    }

    private void check(Session session, Said said) {
        if (there(said) && session.when().day().isAfter(LocalDate.now(clock))) {
            throw new Refusal(Refusal.Kind.INVALID, "programmes.attendance.future");
        }
        if (said instanceof Said.Late late && late.minutes() >= session.when().minutes()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "programmes.attendance.late.tooMuch",
                    session.when().minutes());
        }
    }

    /** What one press said is taken back: about each of them it is said again what stood before. @return about how many */
    public int takeBack(UUID sessionId, UUID together) {
        List<Tap> taps = new ArrayList<>();
        UUID again = next();
        Map<UUID, List<Mark>> said = said(sessionId);
        guests(sessionId).forEach(one -> said.put(one.guest().id(), one.said()));
        said.forEach((person, marks) -> {
            if (marks.stream().anyMatch(mark -> mark.together().equals(together))) {
                Standing before = Standing.of(marks.stream()
                        .filter(mark -> !mark.together().equals(together))
                        .toList());
                Said stood = before.said();
                int seen = marks.stream().mapToInt(Mark::number).max().orElse(0);
                taps.add(new Tap(
                        next(), person, stood == null ? new Said.Nothing() : stood, seen, clock.instant(), again));
            }
        });
        if (!taps.isEmpty()) {
            say(sessionId, taps);
        }
        return taps.size();
    }

    private void noted(Session session, Collection<UUID> people) {
        people.forEach(person -> {
            audit.write(new Audit.Entry("ATTENDANCE_NOTED", "person", person, "program", "session=" + session.id()));
            events.publishEvent(new Happened(tenancy.current(), person));
        });
    }
}
