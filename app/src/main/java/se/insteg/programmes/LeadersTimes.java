package se.insteg.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.StaffTimes;
import se.insteg.access.Subject;

/** The sessions that one leads, for one's calendar; of what is cancelled one is told too. */
@Component
class LeadersTimes implements StaffTimes {
    private final Timetable timetable;
    private final Groups groups;
    private final Rights rights;
    private final Clock clock;

    LeadersTimes(Timetable timetable, Groups groups, Rights rights, Clock clock) {
        this.timetable = timetable;
        this.groups = groups;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public List<Time> of(UUID staff, LocalDate from, LocalDate to) {
        if (!rights.may(Action.SEE_PROGRAMMES, Subject.MUNICIPALITY)) {
            return List.of();
        }
        UUID leader = groups.leaders().stream()
                .filter(one -> staff.equals(one.staffId()))
                .map(Leader::id)
                .findFirst()
                .orElse(null);
        if (leader == null) {
            return List.of();
        }
        Map<UUID, String> rooms = groups.rooms().stream().collect(Collectors.toMap(Room::id, Room::where));
        return timetable.between(from, to).stream()
                .filter(one -> one.what().leaders().contains(leader))
                .map(one -> time(one, rooms))
                .toList();
    }

    private Time time(Session session, Map<UUID, String> rooms) {
        UUID room = session.what().room();
        return new Time(
                session.id().toString(),
                session.when().begins(clock.getZone()),
                session.when().ends(clock.getZone()),
                "programmes.calendar.session",
                room == null ? "" : rooms.getOrDefault(room, ""),
                session.cancelled());
    }
}
