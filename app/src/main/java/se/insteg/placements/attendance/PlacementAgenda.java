package se.insteg.placements.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAgenda;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.placements.agreement.store.PlacementTable;
import se.insteg.placements.attendance.store.CourseTable;
import se.insteg.planner.model.WeeklySchedule.Span;

/** A participant's own days at a workplace: those of a placement that all have signed for, by the hours in force. */
@Component
class PlacementAgenda implements ParticipantAgenda {
    private static final Set<PlacementState> AGREED =
            EnumSet.of(PlacementState.AGREED, PlacementState.RUNNING, PlacementState.PAUSED);

    private final PlacementTable placements;
    private final CourseTable courses;
    private final Clock clock;

    PlacementAgenda(PlacementTable placements, CourseTable courses, Clock clock) {
        this.placements = placements;
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    public List<Planned> planned(UUID personId, Instant from, Instant until) {
        List<Placement> theirs = placements.ofPerson(personId).stream()
                .filter(one -> AGREED.contains(one.state()))
                .map(PlacementAgenda::asIfBegun)
                .toList();
        Map<UUID, Course> all = courses.of(theirs);
        ZoneId zone = clock.getZone();
        List<Planned> planned = new ArrayList<>();
        for (Placement one : theirs) {
            Course course = Objects.requireNonNull(all.get(one.id()));
            LocalDate first = latest(LocalDate.ofInstant(from, zone), Objects.requireNonNull(one.begunOn()));
            LocalDate last = earliest(LocalDate.ofInstant(until, zone), course.last());
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                for (Span span : course.spans(day)) {
                    LocalDateTime begins = day.atStartOfDay().plusMinutes(span.fromMinute());
                    Instant start = begins.atZone(zone).toInstant();
                    Instant end =
                            begins.plusMinutes(span.minutes()).atZone(zone).toInstant();
                    if (end.isAfter(from) && start.isBefore(until)) {
                        planned.add(planned(one, start, end));
                    }
                }
            }
        }
        return planned.stream().sorted(Comparator.comparing(Planned::begins)).toList();
    }

    /** What is signed for and has not begun will begin on its day, as far as anybody knows. */
    private static Placement asIfBegun(Placement one) {
        return one.state() == PlacementState.AGREED ? one.start(one.agreed().starts()) : one;
    }

    private static Planned planned(Placement one, Instant begins, Instant ends) {
        return new Planned(
                begins,
                ends,
                Words.of("placements.agenda.day"),
                one.where().host(),
                "",
                "",
                null,
                false,
                Set.of(one.id()));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
