package se.insteg.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Happened;
import se.insteg.planner.model.Language;
import se.insteg.programmes.store.SessionTable;
import se.insteg.rules.Holidays;

/**
 * When groups meet: planned week by week, moved and cancelled one by one with a reason. SEE_PROGRAMMES to read,
 * PLAN_SESSIONS to change.
 */
@Component
public class Timetable {
    /** As many as one planning makes: five a week for a year and a half. */
    public static final int MOST = 400;

    private final SessionTable table;
    private final Groups groups;
    private final Holidays holidays;
    private final Rights rights;
    private final Audit audit;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Timetable(
            SessionTable table,
            Groups groups,
            Holidays holidays,
            Rights rights,
            Audit audit,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.groups = groups;
        this.holidays = holidays;
        this.rights = rights;
        this.audit = audit;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sessions that somebody wants a group to have.
     *
     * @param series an id for them together; the same twice plans once
     * @param clashing whether those are planned too whose room or leader is taken
     */
    public record Wish(
            UUID series,
            List<WeekSlot> week,
            LocalDate from,
            LocalDate to,
            @Nullable UUID room,
            List<UUID> leaders,
            boolean clashing) {}

    /**
     * A meeting as it would be planned.
     *
     * @param kind of what it takes up first; the week's own where nothing is left to take up
     */
    public record Proposed(Weekly.Meeting meeting, SessionKind kind, List<Session.Part> parts, List<Clash> clashes) {}

    /** What a wish would give, without planning it. */
    public List<Proposed> propose(UUID group, Wish wish) {
        mustPlan();
        Group asked = groups.find(group);
        List<Session> others = table.between(wish.from(), wish.to());
        Curriculum curriculum = groups.curriculum(asked);
        Laying laying = new Laying(curriculum.modules(), table.laid(group));
        List<Proposed> proposed = new ArrayList<>();
        for (Weekly.Meeting meeting : Weekly.meetings(wish.week(), wish.from(), wish.to(), holidays)) {
            SessionKind kind = meeting.slot().kind();
            List<Clash> clashes = meeting.held()
                    ? Clash.of(null, Session.When.of(meeting), what(kind, wish), others)
                    : List.<Clash>of();
            List<Session.Part> parts = List.of();
            if (meeting.held() && (clashes.isEmpty() || wish.clashing())) {
                parts = laying.next(kind, meeting.slot().minutes());
            }
            SessionKind first = parts.stream()
                    .flatMap(part -> curriculum.module(part.module()).stream())
                    .map(CourseModule::kind)
                    .findFirst()
                    .orElse(kind);
            proposed.add(new Proposed(meeting, first, parts, clashes));
        }
        return proposed;
    }

    /**
     * Plans them: not on holidays, and not where they clash unless that was asked for.
     *
     * @return how many there are now in the series
     * @throws Refusal (422) for more than {@link #MOST} at once
     */
    public int plan(UUID group, Wish wish) {
        mustPlan();
        int planned = table.lockedSeries(groups.find(group).id(), wish.series());
        if (planned > 0) {
            return planned;
        }
        List<Proposed> proposed = propose(group, wish).stream()
                .filter(one -> one.meeting().held() && (one.clashes().isEmpty() || wish.clashing()))
                .toList();
        if (proposed.size() > MOST) {
            throw new Refusal(Refusal.Kind.INVALID, "programmes.plan.tooMany", MOST);
        }
        for (Proposed one : proposed) {
            table.insert(new Session(
                    Ids.next(clock),
                    group,
                    "",
                    wish.series(),
                    Session.When.of(one.meeting()),
                    what(one.kind(), wish),
                    one.parts(),
                    false,
                    "",
                    null,
                    0));
        }
        log("SESSIONS_PLANNED", "group", group, "sessions=" + proposed.size());
        return proposed.size();
    }

    /** Takes a planning back: those of it that are still to come and nobody has touched. @return how many */
    public int takeBack(UUID group, UUID series) {
        mustPlan();
        groups.find(group);
        int removed = table.takeBack(group, series, LocalDate.now(clock));
        if (removed > 0) {
            log("SESSIONS_TAKEN_BACK", "group", group, "sessions=" + removed);
        }
        return removed;
    }

    private static Session.What what(SessionKind kind, Wish wish) {
        return new Session.What(kind, wish.room(), wish.leaders(), "");
    }

    public Session find(UUID id) {
        mustSee();
        return table.find(id).orElseThrow(Timetable::notHere);
    }

    /** Of all groups, from the first day to the last, in order. */
    public List<Session> between(LocalDate from, LocalDate to) {
        mustSee();
        return table.between(from, to);
    }

    /** All of a group, in order. */
    public List<Session> of(UUID group) {
        mustSee();
        return table.of(groups.find(group).id());
    }

    /** With what a session clashes, if it were so. */
    public List<Clash> clashes(@Nullable UUID self, Session.When when, Session.What what) {
        mustSee();
        return Clash.of(self, when, what, table.between(when.day(), when.day()));
    }

    /** Languages of the group that none of the session's leaders speaks, in the group's order. */
    public static List<Language> lacking(Session session, Group group, Map<UUID, Leader> leaders) {
        Set<Language> spoken = new HashSet<>();
        session.what().leaders().forEach(id -> {
            Leader leader = leaders.get(id);
            if (leader != null) {
                spoken.addAll(leader.languages());
            }
        });
        return group.details().languages().stream()
                .filter(language -> !spoken.contains(language))
                .toList();
    }

    /** Minutes of each module that a group's sessions have: those not cancelled, until and with the day. */
    public static Map<String, Integer> minutes(List<Session> sessions, LocalDate until) {
        Map<String, Integer> minutes = new HashMap<>();
        sessions.stream()
                .filter(one -> !one.cancelled() && !one.when().day().isAfter(until))
                .forEach(
                        one -> one.parts().forEach(part -> minutes.merge(part.module(), part.minutes(), Integer::sum)));
        return minutes;
    }

    /** Who leads, where, and what is done. @return false when somebody else was first */
    public boolean change(UUID id, int version, Session.What what) {
        mustPlan();
        find(id);
        boolean changed = table.change(id, version, what);
        if (changed) {
            log("SESSION_CHANGED", "session", id, "");
        }
        return changed;
    }

    /** @param reason what participants are told. @return false when somebody else was first */
    public boolean move(UUID id, int version, Session.When to, String reason) {
        mustPlan();
        Session was = find(id);
        boolean moved = table.move(was, version, to, reason);
        if (moved) {
            happened(id);
            log("SESSION_MOVED", "session", id, "from=" + was.when().day() + ",to=" + to.day());
        }
        return moved;
    }

    /** Cancelled with its reason, or held after all. @return false when somebody else was first */
    public boolean cancel(UUID id, int version, boolean cancelled, String reason) {
        mustPlan();
        find(id);
        boolean changed = table.cancel(id, version, cancelled, reason);
        if (changed) {
            happened(id);
            log(cancelled ? "SESSION_CANCELLED" : "SESSION_RESTORED", "session", id, "");
        }
        return changed;
    }

    /** What somebody attended is another thing, or nothing, when its session is another. */
    private void happened(UUID session) {
        table.marked(session).forEach(person -> events.publishEvent(new Happened(tenancy.current(), person)));
    }

    private void mustSee() {
        rights.require(Action.SEE_PROGRAMMES, Subject.MUNICIPALITY);
    }

    private void mustPlan() {
        rights.require(Action.PLAN_SESSIONS, Subject.MUNICIPALITY);
    }

    private void log(String deed, String kind, UUID id, String details) {
        audit.write(new Audit.Entry(deed, kind, id, "program", details));
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere");
    }
}
