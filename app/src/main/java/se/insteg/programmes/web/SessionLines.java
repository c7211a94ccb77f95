package se.insteg.programmes.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.insteg.programmes.Clash;
import se.insteg.programmes.CourseModule;
import se.insteg.programmes.Curriculum;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Leader;
import se.insteg.programmes.Room;
import se.insteg.programmes.Session;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.interpreter.Interpreters;
import se.insteg.programmes.interpreter.SessionInterpreter;

/** Says of sessions where they are held, by whom, about what, and what is amiss with them. */
@Component
class SessionLines {
    private final Groups groups;
    private final Interpreters interpreters;

    SessionLines(Groups groups, Interpreters interpreters) {
        this.groups = groups;
        this.interpreters = interpreters;
    }

    /** @param among the sessions that they could clash with */
    List<SessionLine> of(List<Session> shown, List<Session> among) {
        Map<UUID, Leader> leaders =
                groups.leaders().stream().collect(Collectors.toMap(Leader::id, Function.identity()));
        Map<UUID, String> rooms = groups.rooms().stream().collect(Collectors.toMap(Room::id, Room::where));
        Map<UUID, Group> all = groups.all().stream().collect(Collectors.toMap(Group::id, Function.identity()));
        Map<UUID, Curriculum> curricula = new HashMap<>();
        Map<UUID, List<SessionInterpreter>> ordered =
                interpreters.of(shown.stream().map(Session::id).toList());
        return shown.stream()
                .map(session -> {
                    Group group = Objects.requireNonNull(all.get(session.groupId()));
                    Curriculum curriculum = curricula.computeIfAbsent(group.id(), id -> groups.curriculum(group));
                    UUID room = session.what().room();
                    List<SessionInterpreter> own = ordered.getOrDefault(session.id(), List.of());
                    return new SessionLine(
                            session,
                            room == null ? "" : rooms.getOrDefault(room, ""),
                            session.what().leaders().stream()
                                    .flatMap(id -> Stream.ofNullable(leaders.get(id)))
                                    .map(Leader::name)
                                    .toList(),
                            titles(session, curriculum),
                            session.cancelled()
                                    ? List.of()
                                    : Interpreters.without(Timetable.lacking(session, group, leaders), own),
                            own,
                            session.cancelled()
                                    ? List.of()
                                    : Clash.of(session.id(), session.when(), session.what(), among));
                })
                .toList();
    }

    private static List<String> titles(Session session, Curriculum curriculum) {
        return session.parts().stream()
                .flatMap(part -> curriculum.module(part.module()).stream())
                .map(CourseModule::title)
                .toList();
    }
}
