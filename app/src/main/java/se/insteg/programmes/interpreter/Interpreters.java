package se.insteg.programmes.interpreter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.casework.Agencies;
import se.insteg.casework.Agency;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.planner.model.Language;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Leader;
import se.insteg.programmes.Session;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.interpreter.SessionInterpreter.Kind;
import se.insteg.programmes.interpreter.SessionInterpreter.State;
import se.insteg.rules.Holidays;

/** Interpreters of sessions. SEE_PROGRAMMES to read, PLAN_SESSIONS to order, confirm and cancel. */
@Component
public class Interpreters {
    private final InterpreterTable table;
    private final Timetable timetable;
    private final Groups groups;
    private final Agencies agencies;
    private final Holidays holidays;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Interpreters(
            InterpreterTable table,
            Timetable timetable,
            Groups groups,
            Agencies agencies,
            Holidays holidays,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.timetable = timetable;
        this.groups = groups;
        this.agencies = agencies;
        this.holidays = holidays;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is ordered. @param agency one of {@link #agencies} */
    public record Order(Language language, Kind kind, UUID agency, String booking) {}

    /** An agency and the last moments of its agreement for a session. */
    public record Moments(Agency agency, Instant orderBy, Instant cancelBy) {}

    /** A session to come that lacks a language. @param orderBy the last moment to order; of several agencies the latest */
    public record Lacking(Session session, List<Language> languages, Instant orderBy) {}

    /** By session, in the order they were ordered. */
    public Map<UUID, List<SessionInterpreter>> of(Collection<UUID> sessions) {
        rights.require(Action.SEE_PROGRAMMES, Subject.MUNICIPALITY);
        return table.of(sessions);
    }

    /** Agencies in use, with when a session's interpreter is ordered and cancelled at the latest; none for who may not see them. */
    public List<Moments> agencies(Session session) {
        return moments(known(), session);
    }

    private List<Agency> known() {
        return rights.may(Action.SEE_AGENCIES, Subject.MUNICIPALITY) ? agencies.all() : List.of();
    }

    private List<Moments> moments(List<Agency> known, Session session) {
        Instant begins = session.when().begins(clock.getZone());
        return known.stream()
                .map(agency -> new Moments(
                        agency,
                        agency.orderBy(begins, clock.getZone(), holidays),
                        agency.cancelBy(begins, clock.getZone(), holidays)))
                .toList();
    }

    /**
     * Sessions to come until that day, not cancelled, that lack a language no interpreter is ordered for, and for which one can
     * still be ordered; who is first out of time first.
     *
     * @param mine whether only those that the caller leads are asked for
     */
    public List<Lacking> lacking(LocalDate until, boolean mine) {
        LocalDate today = LocalDate.now(clock);
        UUID me = groups.me().map(Leader::id).orElse(null);
        Map<UUID, Leader> leaders =
                groups.leaders().stream().collect(Collectors.toMap(Leader::id, Function.identity()));
        Map<UUID, Group> all = groups.all().stream().collect(Collectors.toMap(Group::id, Function.identity()));
        List<Session> coming = timetable.between(today, until).stream()
                .filter(one -> !one.cancelled()
                        && (!mine || me != null && one.what().leaders().contains(me)))
                .toList();
        Map<UUID, List<SessionInterpreter>> ordered =
                table.of(coming.stream().map(Session::id).toList());
        List<Agency> inUse = known().stream().filter(Agency::active).toList();
        List<Lacking> lacking = new ArrayList<>();
        for (Session one : coming) {
            Group group = all.get(one.groupId());
            List<Language> languages = group == null
                    ? List.of()
                    : without(Timetable.lacking(one, group, leaders), ordered.getOrDefault(one.id(), List.of()));
            Optional<Instant> by = languages.isEmpty()
                    ? Optional.empty()
                    : moments(inUse, one).stream().map(Moments::orderBy).max(Comparator.naturalOrder());
            by.filter(moment -> moment.isAfter(clock.instant()))
                    .ifPresent(moment -> lacking.add(new Lacking(one, languages, moment)));
        }
        lacking.sort(Comparator.comparing(Lacking::orderBy));
        return lacking;
    }

    /** Those of the languages that no interpreter is meant to come for. */
    public static List<Language> without(List<Language> lacking, List<SessionInterpreter> interpreters) {
        return lacking.stream()
                .filter(language -> interpreters.stream()
                        .noneMatch(one -> one.state().stands() && one.language().equals(language)))
                .toList();
    }

    /** An id for what is ordered. */
    public UUID next() {
        return Ids.next(clock);
    }

    /**
     * Notes that an interpreter is ordered. The same id twice, or the same language again, orders nothing more.
     *
     * @throws Refusal (404) for a session that is not here, (409) for one that is cancelled
     */
    public void order(UUID sessionId, UUID id, Order order) {
        rights.require(Action.PLAN_SESSIONS, Subject.MUNICIPALITY);
        Session session = timetable.find(sessionId);
        if (session.cancelled()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "programmes.interpreter.sessionCancelled");
        }
        agencies.find(order.agency());
        SessionInterpreter one = new SessionInterpreter(
                id,
                sessionId,
                order.language(),
                order.kind(),
                order.agency(),
                order.booking(),
                State.ORDERED,
                session.when(),
                clock.instant(),
                0);
        if (table.insert(one, current.require().staffId())) {
            log("INTERPRETER_ORDERED", sessionId, "interpreter=" + id);
        }
    }

    /**
     * How far it has come, or that the agency has been told of the session's new time.
     *
     * @return false when somebody else was first
     * @throws Refusal (404) when it is not of this session
     */
    public boolean change(UUID sessionId, UUID id, int version, State state) {
        rights.require(Action.PLAN_SESSIONS, Subject.MUNICIPALITY);
        Session session = timetable.find(sessionId);
        SessionInterpreter was = table.find(id)
                .filter(one -> one.sessionId().equals(sessionId))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere"));
        if (was.state() == state && was.when().equals(session.when())) {
            return true;
        }
        boolean changed = table.update(id, version, state, state.stands() ? session.when() : was.when());
        if (changed) {
            log("INTERPRETER_CHANGED", sessionId, "interpreter=" + id + ",state=" + state.code());
        }
        return changed;
    }

    private void log(String deed, UUID session, String details) {
        audit.write(new Audit.Entry(deed, "session", session, "program", details));
    }
}
