package se.insteg.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.placements.attendance.Attendance;
import se.insteg.placements.attendance.AttendanceDay;
import se.insteg.placements.attendance.Course;
import se.insteg.placements.attendance.Presence;
import se.insteg.placements.attendance.Said;

/**
 * The last weeks at Leksand's placements (LEK-11), noted by a coordinator: most as planned, some days ill or shorter, and for
 * a few nobody has said anything about last week. Once, when nothing is noted yet. The evidence of it comes by itself.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(285) // after the placements
class AttendanceOfTown implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(AttendanceOfTown.class);
    private static final int WEEKS = 3;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Attendance attendance;
    private final PastClock clock;

    AttendanceOfTown(DemoStaff staff, StaffJobs jobs, Attendance attendance, PastClock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.attendance = attendance;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<SignedIn> karin = staff.find("karin", "leksand");
        if (karin.isEmpty()) {
            return;
        }
        long begun = System.nanoTime();
        int noted = 0;
        for (int week = WEEKS; week >= 1; week--) {
            LocalDate day = LocalDate.now(clock).minusWeeks(week);
            boolean last = week == 1;
            LocalDate monday = Course.week(day).getLast().plusDays(1);
            noted += clock.on(monday, () -> jobs.inNameOf(karin.get(), () -> note(attendance.lines(day), day, last)));
        }
        if (noted > 0) {
            LOG.info("{} days at placements in {} ms", noted, (System.nanoTime() - begun) / 1_000_000);
        }
    }

    private int note(List<Attendance.Line> lines, LocalDate week, boolean last) {
        if (lines.stream().flatMap(line -> line.days().stream()).anyMatch(day -> !day.said()
                .isEmpty())) {
            return 0;
        }
        int noted = 0;
        for (int n = 0; n < lines.size(); n++) {
            Attendance.Line line = lines.get(n);
            if (last && n % 7 == 3) {
                continue; // nobody has said anything yet
            }
            noted += attendance.asPlanned(
                    line.placement().personId(), line.placement().id(), week);
            correct(line, week, n);
        }
        return noted;
    }

    /** Somebody was ill, somebody went home earlier. */
    private void correct(Attendance.Line line, LocalDate week, int n) {
        if (n % 4 != 1) {
            return;
        }
        attendance.week(line.placement().personId(), line.placement().id(), week).days().stream()
                .filter(day -> day.counts().isPresent())
                .skip(n % 3)
                .findFirst()
                .ifPresent(day -> attendance.say(
                        line.placement().personId(), line.placement().id(), week, List.of(otherwise(day, n))));
    }

    private static Attendance.Wish otherwise(AttendanceDay day, int n) {
        Said last = day.last();
        boolean ill = n % 8 == 1;
        return new Attendance.Wish(
                day.day(),
                ill ? Presence.SICK : Presence.PRESENT,
                ill ? 0 : Math.max(60, day.planned() - 60),
                "",
                last == null ? null : last.id());
    }
}
