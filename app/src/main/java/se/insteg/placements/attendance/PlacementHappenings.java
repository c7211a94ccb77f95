package se.insteg.placements.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.people.Happening;
import se.insteg.people.Happenings;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.store.PlacementTable;
import se.insteg.placements.attendance.store.AttendanceTable;
import se.insteg.placements.attendance.store.CourseTable;

/** The days somebody was at a placement, as they count. A day on which it turned out not to run is none. */
@Component
class PlacementHappenings implements Happenings {
    private static final String ROOM = "placements";
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final PlacementTable placements;
    private final CourseTable courses;
    private final AttendanceTable table;

    PlacementHappenings(PlacementTable placements, CourseTable courses, AttendanceTable table) {
        this.placements = placements;
        this.courses = courses;
        this.table = table;
    }

    @Override
    public List<Happening> of(UUID person) {
        List<Placement> all = placements.ofPerson(person).stream()
                .filter(one -> one.state().hasBegun())
                .toList();
        Map<UUID, Course> course = courses.of(all);
        Map<UUID, List<Said>> said = table.of(all.stream().map(Placement::id).toList(), FIRST, LAST).stream()
                .collect(Collectors.groupingBy(Said::placementId));
        List<Happening> happened = new ArrayList<>();
        all.forEach(one -> happened.addAll(
                happened(one, Objects.requireNonNull(course.get(one.id())), said.getOrDefault(one.id(), List.of()))));
        return happened;
    }

    private static List<Happening> happened(Placement placement, Course course, List<Said> said) {
        return said.stream().collect(Collectors.groupingBy(Said::day)).entrySet().stream()
                .map(day -> course.day(day.getKey(), LAST, day.getValue()))
                .filter(AttendanceDay::open)
                .flatMap(day -> day.counts().stream())
                .filter(counts -> counts.presence() == Presence.PRESENT)
                .map(counts -> happening(placement, counts))
                .toList();
    }

    private static Happening happening(Placement placement, Said counts) {
        return new Happening(
                Happening.Kind.PLACEMENT_DAY,
                counts.day(),
                ROOM,
                placement.id(),
                counts.minutes(),
                placement.where().title() + ", " + placement.where().host());
    }
}
