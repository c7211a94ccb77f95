package se.insteg.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartItem.Work;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;
import se.insteg.programmes.attendance.Attendance;

/** On the start page: sessions that one leads today or led lately, and whose list nobody has marked. */
@Component
@Order(240)
class AttendanceStart implements StartPlug {
    private final Attendance attendance;
    private final Clock clock;

    AttendanceStart(Attendance attendance, Clock clock) {
        this.attendance = attendance;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.TAKE_ATTENDANCE.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return attendance.waiting().stream()
                .<StartItem>map(one -> new Work(
                        When.due(one.when().day(), today),
                        Words.of("programmes.attendance.start", one.when().at()),
                        one.group(),
                        one.when().day(),
                        one.when().day(),
                        Step.open(AttendancePages.path(one.id()), Words.of("programmes.attendance.start.step"))))
                .toList();
    }
}
