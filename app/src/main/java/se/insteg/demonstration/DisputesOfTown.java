package se.insteg.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.SignedInParticipant;
import se.insteg.access.StaffJobs;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.placements.attendance.Attendance;
import se.insteg.placements.attendance.AttendanceDay;
import se.insteg.placements.attendance.HostAttendance;
import se.insteg.placements.attendance.OwnAttendance;
import se.insteg.placements.attendance.Presence;
import se.insteg.placements.attendance.Said;

/**
 * Two days of last week in Leksand about which host and participant say different things, each on their own phone: one that
 * the coordinator has settled, and one that waits for it (LEK-11). Once, when nobody has disagreed yet.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(286) // after the attendance, which leaves some weeks untold
class DisputesOfTown implements ApplicationRunner {
    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Tenancy tenancy;
    private final Attendance attendance;
    private final HostAttendance hosts;
    private final OwnAttendance own;
    private final HostByLink host;
    private final PastClock clock;

    DisputesOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            Tenancy tenancy,
            Attendance attendance,
            HostAttendance hosts,
            OwnAttendance own,
            HostByLink host,
            PastClock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.attendance = attendance;
        this.hosts = hosts;
        this.own = own;
        this.host = host;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand").ifPresent(this::begin);
    }

    private void begin(SignedIn karin) {
        LocalDate week = LocalDate.now(clock).minusWeeks(1);
        List<Attendance.Line> lines = jobs.inNameOf(karin, () -> attendance.lines(week));
        boolean disagreed = lines.stream()
                .flatMap(line -> line.days().stream())
                .anyMatch(day -> day.said().size() > 2);
        List<Attendance.Line> untold =
                lines.stream().filter(line -> line.missing() > 1).toList();
        if (disagreed || untold.size() < 3) {
            return;
        }
        Attendance.Line settled = untold.get(0);
        LocalDate day = disagree(karin, settled, Presence.ABSENT, Presence.PRESENT);
        jobs.inNameOf(karin, () -> settle(settled, day));
        disagree(karin, untold.get(1), Presence.PRESENT, Presence.SICK);
    }

    /** @return the day they say different things about */
    private LocalDate disagree(SignedIn karin, Attendance.Line line, Presence ofHost, Presence ofParticipant) {
        UUID person = line.placement().personId();
        UUID placement = line.placement().id();
        LocalDate day = line.days().stream()
                .filter(AttendanceDay::missing)
                .map(AttendanceDay::day)
                .findFirst()
                .orElseThrow();
        String address = jobs.inNameOf(karin, () -> hosts.link(person, placement));
        host.sends(karin, address, Map.of("day", day.toString(), "presence", ofHost.code()));
        SignedInParticipant self =
                new SignedInParticipant(karin.tenantId(), person, Ids.next(clock), karin.municipality());
        Form form = Form.empty().with("day", day.toString()).with("presence", ofParticipant.code());
        tenancy.inTenant(karin.tenantId(), () -> AsParticipant.does(self, () -> own.take(placement, form)));
        return day;
    }

    private boolean settle(Attendance.Line line, LocalDate day) {
        UUID person = line.placement().personId();
        UUID placement = line.placement().id();
        AttendanceDay disputed = attendance.week(person, placement, day).days().stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElseThrow();
        Said last = disputed.last();
        attendance.say(
                person,
                placement,
                day,
                List.of(new Attendance.Wish(
                        day,
                        Presence.PRESENT,
                        Math.max(60, disputed.planned() / 2),
                        "Ringde båda: deltagaren var där på förmiddagen, men inte efter lunch.",
                        last == null ? null : last.id())));
        return true;
    }
}
