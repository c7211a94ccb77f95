package se.insteg.hosts.relations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferState;
import se.insteg.hosts.Organisation;
import se.insteg.kernel.Ids;

/**
 * How many placements a host has for those employed, and the municipality's own limit on that. Reading asks SEE_HOSTS,
 * deciding SET_SEAT_QUOTA. A decision holds from its day on and is never changed; the newest of a day counts.
 */
@Component
public class Capacities {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Hosts hosts;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Capacities(
            JdbcClient jdbc,
            Tenancy tenancy,
            Hosts hosts,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.hosts = hosts;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of this day's open offers, by this day's limit. */
    public Capacity of(Organisation organisation) {
        List<HostOffer> open = hosts.offersOf(organisation.id()).stream()
                .filter(offer -> offer.details().state() == OfferState.OPEN)
                .toList();
        Integer employees = organisation.details().employees();
        Integer most = employees == null
                ? null
                : on(LocalDate.now(clock)).map(quota -> quota.most(employees)).orElse(null);
        return new Capacity(
                open.stream().mapToInt(offer -> offer.details().seats()).sum(),
                open.stream().mapToInt(HostOffer::taken).sum(),
                employees,
                most);
    }

    /** What held, or will hold, on that day; empty when the municipality had no limit then. */
    public Optional<Quota> on(LocalDate day) {
        return decisions().stream()
                .filter(quota -> !quota.validFrom().isAfter(day))
                .findFirst()
                .filter(quota -> quota.employeesPerSeat() != null);
    }

    /** All of them, the latest to hold first. */
    public List<Quota> decisions() {
        rights.require(Action.SEE_HOSTS, Subject.MUNICIPALITY);
        return jdbc.sql("""
                        select q.valid_from, q.employees_per_seat, q.why, s.name from hosts.quota q
                        join access.staff s on s.tenant_id = q.tenant_id and s.id = q.staff_id
                        where q.tenant_id = ? order by q.valid_from desc, q.decided_at desc
                        """)
                .param(tenancy.current())
                .query((row, number) -> new Quota(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("employees_per_seat", Integer.class),
                        String.valueOf(row.getString("why")),
                        String.valueOf(row.getString("name"))))
                .list();
    }

    /** @param employeesPerSeat one placement at most for so many; null: no limit from that day */
    public void decide(LocalDate from, @Nullable Integer employeesPerSeat, String why) {
        rights.require(Action.SET_SEAT_QUOTA, Subject.MUNICIPALITY);
        UUID id = Ids.next(clock);
        jdbc.sql("""
                        insert into hosts.quota
                            (tenant_id, id, valid_from, employees_per_seat, why, staff_id, decided_at)
                        values (:tenant, :id, :from, :employees, :why, :staff, :now)
                        """)
                .param("tenant", tenancy.current())
                .param("id", id)
                .param("from", from)
                .param("employees", employeesPerSeat)
                .param("why", why)
                .param("staff", current.require().staffId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.write(new Audit.Entry(
                "SEAT_QUOTA_DECIDED", "municipality", null, "praktikplatser", "employees=" + employeesPerSeat));
    }
}
