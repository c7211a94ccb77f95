package se.insteg.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.StaffJobs;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Session;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.attendance.AbsenceReason;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.programmes.attendance.Said;
import se.insteg.programmes.attendance.Tap;

/**
 * Who came to the sessions of the weeks that have gone by, once, so that hours are counted from something (LEK-15, MAR-03,
 * TRE-04): most are there, some come late, some are ill. Yesterday's list and today's are left for whoever tries it.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(295)
class HoursOfTown implements ApplicationRunner {
    private static final int SEED = 15;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Groups groups;
    private final Timetable timetable;
    private final Attendance attendance;
    private final Clock clock;

    HoursOfTown(
            DemoStaff staff, StaffJobs jobs, Groups groups, Timetable timetable, Attendance attendance, Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.groups = groups;
        this.timetable = timetable;
        this.attendance = attendance;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand").ifPresent(karin -> jobs.inNameOf(karin, this::past));
        staff.find("lena", "rattvik").ifPresent(lena -> jobs.inNameOf(lena, this::past));
    }

    private boolean past() {
        Random chance = new Random(SEED);
        for (Group group : groups.all()) {
            List<Session> held = timetable.of(group.id()).stream()
                    .filter(one -> !one.cancelled() && one.when().day().isBefore(yesterday()))
                    .toList();
            if (held.isEmpty() || begun(held.getFirst())) {
                continue;
            }
            boolean whole = group.over(LocalDate.now(clock));
            held.forEach(session -> mark(session, chance, whole));
        }
        return true;
    }

    private LocalDate yesterday() {
        return LocalDate.now(clock).minusDays(1);
    }

    private boolean begun(Session first) {
        return attendance.roll(first.id()).stream()
                .anyMatch(line -> !line.standing().words().isEmpty());
    }

    /** @param whole everybody was at everything */
    private void mark(Session session, Random chance, boolean whole) {
        Instant at = session.when().begins(clock.getZone());
        UUID together = attendance.next();
        List<Tap> taps = new ArrayList<>();
        for (Attendance.Line line : attendance.roll(session.id())) {
            Said said = whole ? new Said.Here() : said(chance);
            taps.add(new Tap(attendance.next(), line.person().personId(), said, 0, at, together));
        }
        attendance.say(session.id(), taps);
    }

    private static Said said(Random chance) {
        return switch (chance.nextInt(20)) {
            case 0 -> new Said.Absent(AbsenceReason.SICK);
            case 1 -> new Said.Absent(AbsenceReason.CHILD_SICK);
            case 2 -> new Said.Absent(AbsenceReason.APPOINTMENT);
            case 3 -> new Said.Absent(AbsenceReason.NOT_TOLD);
            case 4, 5 -> new Said.Late(10 + 5 * chance.nextInt(4));
            default -> new Said.Here();
        };
    }
}
