package se.insteg.placements.attendance;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.insteg.access.StaffJobs;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Refusal;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.store.PlacementTable;
import se.insteg.placements.attendance.store.AttendanceTable;
import se.insteg.placements.attendance.store.CourseTable;

/**
 * Asks the hosts once a week, from Friday afternoon to Sunday, how the days were: by e-mail with a link, in the name of
 * whoever made the placement, with the rights they have now. Nobody is written to when nothing is missing;
 * of today nothing is, as it is not over.
 */
@Component
public class AttendanceReminding {
    private static final Logger LOG = LoggerFactory.getLogger(AttendanceReminding.class);
    private static final int FROM_HOUR = 13;

    /** A week: what was missing on the Friday before is asked for this Friday. */
    private static final int DAYS_BACK = 7;

    private final PlacementTable placements;
    private final CourseTable courses;
    private final AttendanceTable table;
    private final HostAttendance hostAttendance;
    private final StaffJobs jobs;
    private final Tenancy tenancy;
    private final JdbcClient jdbc;
    private final Clock clock;

    AttendanceReminding(
            PlacementTable placements,
            CourseTable courses,
            AttendanceTable table,
            HostAttendance hostAttendance,
            StaffJobs jobs,
            Tenancy tenancy,
            JdbcClient jdbc,
            Clock clock) {
        this.placements = placements;
        this.courses = courses;
        this.table = table;
        this.hostAttendance = hostAttendance;
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        DayOfWeek day = now.getDayOfWeek();
        boolean friday = day == DayOfWeek.FRIDAY && now.getHour() >= FROM_HOUR;
        if (friday || day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
            jdbc.sql("select id from access.municipality")
                    .query(UUID.class)
                    .list()
                    .forEach(this::remind);
        }
    }

    /** The hosts of one municipality, of the days before this one. Not from within a transaction. */
    public void remind(UUID municipality) {
        LocalDate today = LocalDate.now(clock);
        for (Placement one : tenancy.inTenant(municipality, () -> missing(today))) {
            jobs.now(municipality, one.madeBy()).ifPresent(maker -> {
                try {
                    jobs.inNameOf(maker, () -> {
                        hostAttendance.ask(one.personId(), one.id());
                        return true;
                    });
                } catch (Refusal notTheirsAnyMore) {
                    LOG.info("Nobody was asked how the days of {} were: {}", one.id(), notTheirsAnyMore.messageKey());
                }
            });
        }
    }

    /**
     * Those with a day untold among the seven before this one, also when they have ended or been paused since, whose host
     * was not asked before. Protected people are not there for this work.
     */
    private List<Placement> missing(LocalDate today) {
        LocalDate from = today.minusDays(DAYS_BACK);
        List<Placement> running = hostAttendance.notAsked(placements.during(from, today.minusDays(1)));
        if (running.isEmpty()) {
            return List.of();
        }
        Map<UUID, Course> courseOf = courses.of(running);
        Map<UUID, List<Said>> told = table
                .of(running.stream().map(Placement::id).toList(), from, today)
                .stream()
                .collect(Collectors.groupingBy(Said::placementId));
        return running.stream()
                .filter(one -> {
                    Course course = Objects.requireNonNull(courseOf.get(one.id()));
                    List<Said> about = told.getOrDefault(one.id(), List.of());
                    return from.datesUntil(today)
                            .map(day -> course.day(
                                    day,
                                    today,
                                    about.stream()
                                            .filter(said -> said.day().equals(day))
                                            .toList()))
                            .anyMatch(AttendanceDay::missing);
                })
                .toList();
    }
}
