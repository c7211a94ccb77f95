package se.insteg.placements.attendance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;
import se.insteg.placements.attendance.Attendance;
import se.insteg.placements.attendance.AttendanceDay;
import se.insteg.placements.attendance.Course;

/** On the start page: days of which host and participant say different things, and how many have a week untold. */
@Component
@Order(29)
class AttendanceStart implements StartPlug {
    private static final int MOST = 6;

    private final Attendance attendance;
    private final Clock clock;

    AttendanceStart(Attendance attendance, Clock clock) {
        this.attendance = attendance;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.KEEP_PLACEMENTS.name())) {
            return List.of();
        }
        LocalDate lastWeek = LocalDate.now(clock).minusWeeks(1);
        List<Attendance.Line> lines = attendance.lines(lastWeek);
        List<StartItem> items = new ArrayList<>();
        lines.stream().filter(line -> line.disputed() > 0).limit(MOST).forEach(line -> items.add(disputed(line)));
        long missing = lines.stream().filter(line -> line.missing() > 0).count();
        if (missing > 0) {
            items.add(new StartItem.Work(
                    When.THIS_WEEK,
                    Words.of("placements.attendance.start.missing", missing),
                    null,
                    Course.week(lastWeek).getLast(),
                    null,
                    Step.open(
                            "/placements/attendance?missing=yes&week="
                                    + Course.week(lastWeek).getFirst(),
                            Words.of("placements.attendance.start.open"))));
        }
        return items;
    }

    private static StartItem disputed(Attendance.Line line) {
        LocalDate day = line.days().stream()
                .filter(AttendanceDay::disputed)
                .map(AttendanceDay::day)
                .findFirst()
                .orElseThrow();
        return new StartItem.Work(
                When.TODAY,
                Words.of(
                        "placements.attendance.start.disputed",
                        line.placement().where().host()),
                line.person().details().identity().name(),
                day,
                null,
                Step.open(
                        AttendancePages.to(
                                line.placement().personId(), line.placement().id(), day),
                        Words.of("placements.attendance.start.decide")));
    }
}
