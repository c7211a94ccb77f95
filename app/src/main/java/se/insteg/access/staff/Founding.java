package se.insteg.access.staff;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.Role;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;

/**
 * The first things in an empty municipality, before anybody can sign in there: the municipality itself, its first
 * administrator, or the demonstration's people. Never reached from a page of somebody signed in.
 */
@Component
public class Founding {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Audit audit;
    private final Clock clock;

    Founding(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean anyMunicipality() {
        return jdbc.sql("select exists (select 1 from access.municipality)")
                .query(Boolean.class)
                .single();
    }

    /** @param code kommunkod */
    public Optional<UUID> municipalityWith(String code) {
        return jdbc.sql("select id from access.municipality where code = ?")
                .param(code)
                .query(UUID.class)
                .optional();
    }

    /** Within {@code Tenancy.inTenant}. */
    public Optional<UUID> staffWith(String email) {
        return jdbc.sql("select id from access.staff where tenant_id = ? and email = ?")
                .params(tenancy.current(), email)
                .query(UUID.class)
                .optional();
    }

    /** To be called within {@code Tenancy.inTenant(id, …)}. @param code kommunkod, four digits */
    public void municipality(String code, String name, boolean demo) {
        jdbc.sql("insert into access.municipality (id, code, name, demo) values (?, ?, ?, ?)")
                .params(tenancy.current(), code, name, demo)
                .update();
        audit.writeAs(null, new Audit.Entry("MUNICIPALITY_FOUNDED", "municipality", tenancy.current(), "uppstart"));
    }

    /** Within {@code Tenancy.inTenant}. */
    public UUID unit(String name) {
        UUID id = Ids.next(clock);
        jdbc.sql("insert into access.unit (tenant_id, id, name) values (?, ?, ?)")
                .params(tenancy.current(), id, name)
                .update();
        audit.writeAs(null, new Audit.Entry("UNIT_ADDED", "unit", id, "uppstart"));
        return id;
    }

    /** The number its participants call. Within {@code Tenancy.inTenant}. */
    public void phone(UUID unit, String phone) {
        jdbc.sql("update access.unit set phone = ? where tenant_id = ? and id = ?")
                .params(phone, tenancy.current(), unit)
                .update();
    }

    /** An active member of staff. Within {@code Tenancy.inTenant}. */
    public UUID staff(
            String name, String email, @Nullable String jobTitle, @Nullable UUID unit, @Nullable String passwordHash) {
        UUID id = Ids.next(clock);
        jdbc.sql("""
                        insert into access.staff
                            (tenant_id, id, email, name, job_title, unit_id, state, password_hash, created_at)
                        values (?, ?, ?, ?, ?, ?, 'active', ?, ?)
                        """)
                .params(tenancy.current(), id, MemberDetails.email(email), MemberDetails.name(name))
                .params(Arrays.asList(jobTitle, unit, passwordHash))
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.writeAs(null, new Audit.Entry("STAFF_ADDED", "staff", id, "uppstart"));
        return id;
    }

    /** A role from today until further notice, for which nobody else could be asked. Within {@code Tenancy.inTenant}. */
    public void role(UUID staff, Role role, @Nullable UUID unit) {
        jdbc.sql("""
                        insert into access.role_assignment (tenant_id, id, staff_id, role, unit_id, valid_from, granted_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(tenancy.current(), Ids.next(clock), staff, role.name(), unit))
                .params(LocalDate.now(clock), Timestamp.from(clock.instant()))
                .update();
        audit.writeAs(null, new Audit.Entry("ROLE_GRANTED", "staff", staff, "uppstart", "role=" + role));
    }
}
