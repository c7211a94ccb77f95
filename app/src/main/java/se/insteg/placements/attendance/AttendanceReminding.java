package se.insteg.placements.attendance;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.EnumSet;
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
import se.insteg.hosts.Contact;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Refusal;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Fill;
import se.insteg.outbox.Message;
import se.insteg.outbox.Outbox;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.placements.agreement.store.AgreementTable;
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
    private final AgreementTable agreements;
    private final CourseTable courses;
    private final AttendanceTable table;
    private final HostAttendance hostAttendance;
    private final Hosts hosts;
    private final Outbox outbox;
    private final StaffJobs jobs;
    private final Tenancy tenancy;
    private final JdbcClient jdbc;
    private final Clock clock;

    AttendanceReminding(
            PlacementTable placements,
            AgreementTable agreements,
            CourseTable courses,
            AttendanceTable table,
            HostAttendance hostAttendance,
            Hosts hosts,
            Outbox outbox,
            StaffJobs jobs,
            Tenancy tenancy,
            JdbcClient jdbc,
            Clock clock) {
        this.placements = placements;
        this.agreements = agreements;
        this.courses = courses;
        this.table = table;
        this.hostAttendance = hostAttendance;
        this.hosts = hosts;
        this.outbox = outbox;
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
                        ask(one, today);
                        return true;
                    });
                } catch (Refusal notTheirsAnyMore) {
                    LOG.info("Nobody was asked how the days of {} were: {}", one.id(), notTheirsAnyMore.messageKey());
                }
            });
        }
    }

    /** Those with a day untold among the seven before this one. Protected people are not there for this work. */
    private List<Placement> missing(LocalDate today) {
        LocalDate from = today.minusDays(DAYS_BACK);
        List<Placement> running = placements.in(EnumSet.of(PlacementState.RUNNING));
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

    private void ask(Placement placement, LocalDate today) {
        String once = "attendance:" + placement.id() + ":" + today.get(IsoFields.WEEK_BASED_YEAR) + "-"
                + today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        UUID contactId = agreements
                .find(placement.id(), placement.agreed().latest())
                .map(one -> one.terms().who().contactId())
                .orElse(null);
        if (contactId == null || outbox.knows(once)) {
            return;
        }
        Contact contact = hosts.contact(contactId);
        String email = contact.details().email();
        if (email.isEmpty() || !contact.details().active()) {
            return;
        }
        String address = hostAttendance.link(placement.personId(), placement.id());
        outbox.send(new Message(
                once,
                null,
                Channel.EMAIL,
                email,
                "placements.attendance.message",
                List.of(new Fill.Link(URI.create(address))),
                contact.details().language(),
                null));
    }
}
