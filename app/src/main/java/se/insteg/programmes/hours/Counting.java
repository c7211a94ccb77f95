package se.insteg.programmes.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.insteg.programmes.Coverage;
import se.insteg.programmes.Curriculum;
import se.insteg.programmes.Group;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.Session;
import se.insteg.programmes.StatutoryHours;
import se.insteg.programmes.attendance.AttendanceTable;
import se.insteg.programmes.attendance.Mark;
import se.insteg.programmes.attendance.Standing;
import se.insteg.programmes.store.GroupTable;
import se.insteg.programmes.store.ProgrammeTable;
import se.insteg.programmes.store.SessionTable;

/** Counts what people attended out of marks, sessions and what those took up. Asks no right: each who calls has asked. */
@Component
class Counting {
    private final AttendanceTable attendance;
    private final SessionTable sessions;
    private final GroupTable groups;
    private final ProgrammeTable programmes;
    private final ElsewhereTable elsewhere;
    private final ObjectProvider<OutsideHours> outside;
    private final StatutoryHours law;
    private final Clock clock;

    Counting(
            AttendanceTable attendance,
            SessionTable sessions,
            GroupTable groups,
            ProgrammeTable programmes,
            ElsewhereTable elsewhere,
            ObjectProvider<OutsideHours> outside,
            StatutoryHours law,
            Clock clock) {
        this.attendance = attendance;
        this.sessions = sessions;
        this.groups = groups;
        this.programmes = programmes;
        this.elsewhere = elsewhere;
        this.outside = outside;
        this.law = law;
        this.clock = clock;
    }

    /** A session that something was said about. @param kind of its programme */
    record Told(Session session, Group group, Curriculum curriculum, ProgrammeKind kind, Standing standing) {}

    /** Everything that was said about somebody, in the order the sessions were held; cancelled ones left out. */
    Map<UUID, List<Told>> told(Collection<UUID> people) {
        List<Mark> marks = attendance.ofPeople(people);
        Map<UUID, Session> held = sessions
                .all(marks.stream().map(Mark::sessionId).collect(Collectors.toSet()))
                .stream()
                .filter(one -> !one.cancelled())
                .collect(Collectors.toMap(Session::id, Function.identity()));
        Map<UUID, Group> byId = new HashMap<>();
        Map<UUID, Curriculum> curricula = new HashMap<>();
        Map<UUID, ProgrammeKind> kinds = new HashMap<>();
        Map<UUID, List<Told>> told = new HashMap<>();
        Map<UUID, Map<UUID, List<Mark>>> byPerson =
                marks.stream().collect(Collectors.groupingBy(Mark::personId, Collectors.groupingBy(Mark::sessionId)));
        byPerson.forEach((person, bySession) -> {
            List<Told> theirs = new ArrayList<>();
            bySession.forEach((id, said) -> {
                Session session = held.get(id);
                if (session != null) {
                    Group group = byId.computeIfAbsent(
                            session.groupId(), one -> groups.find(one).orElseThrow());
                    theirs.add(new Told(
                            session,
                            group,
                            curricula.computeIfAbsent(group.id(), one -> curriculum(group)),
                            kinds.computeIfAbsent(group.programmeId(), one -> kind(group)),
                            Standing.of(said)));
                }
            });
            theirs.sort((one, other) -> order(one.session()).compareTo(order(other.session())));
            told.put(person, theirs);
        });
        return told;
    }

    private static String order(Session session) {
        return session.when().day() + "T" + session.when().at() + session.id();
    }

    private Curriculum curriculum(Group group) {
        return programmes
                .curriculum(group.programmeId(), group.programmeVersion())
                .orElse(Curriculum.EMPTY);
    }

    private ProgrammeKind kind(Group group) {
        return programmes.find(group.programmeId()).orElseThrow().kind();
    }

    /** One who is said to have been there, as the ledger takes it. @return null when no minute counts */
    static @Nullable Attended attended(Told told) {
        int length = told.session().when().minutes();
        int minutes = told.standing().minutes(length);
        if (minutes < 1) {
            return null;
        }
        List<Coverage.Portion> planned = told.session().parts().stream()
                .flatMap(part -> told.curriculum().module(part.module()).stream()
                        .map(module -> new Coverage.Portion(module, part.minutes())))
                .toList();
        return new Attended(
                told.session().id(),
                told.group().id(),
                told.session().when().day(),
                told.kind() == ProgrammeKind.CIVIC_ORIENTATION,
                minutes,
                Attended.met(planned, length, length - minutes));
    }

    /** Of each of them what their hours come to until and with today. */
    Map<UUID, HourLedger> ledgers(Collection<UUID> people) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<Told>> told = told(people);
        Map<UUID, List<Elsewhere>> others = elsewhere.of(people);
        Map<UUID, List<OutsideHours.Outside>> reported = outside(people).stream()
                .filter(OutsideHours.Outside::civic)
                .filter(one -> !one.day().isAfter(today))
                .collect(Collectors.groupingBy(OutsideHours.Outside::personId));
        Map<UUID, HourLedger> ledgers = new HashMap<>();
        for (UUID person : people) {
            ledgers.put(
                    person,
                    HourLedger.of(
                            told.getOrDefault(person, List.of()).stream()
                                    .flatMap(one -> Stream.ofNullable(attended(one)))
                                    .filter(one -> !one.day().isAfter(today))
                                    .toList(),
                            Stream.concat(
                                            others.getOrDefault(person, List.of()).stream()
                                                    .filter(Elsewhere::counts),
                                            reported.getOrDefault(person, List.of()).stream()
                                                    .map(Counting::counted))
                                    .toList(),
                            law,
                            today));
        }
        return ledgers;
    }

    /** What other municipalities have reported of them. */
    List<OutsideHours.Outside> outside(Collection<UUID> people) {
        return outside.stream().flatMap(one -> one.of(people).stream()).toList();
    }

    private static Elsewhere counted(OutsideHours.Outside one) {
        return new Elsewhere(
                one.thing(), one.day(), one.day(), one.minutes(), null, one.where(), one.by(), one.at(), null);
    }

    HourLedger ledger(UUID person) {
        return Objects.requireNonNull(ledgers(List.of(person)).get(person));
    }
}
