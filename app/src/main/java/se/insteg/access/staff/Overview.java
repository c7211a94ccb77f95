package se.insteg.access.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Role;
import se.insteg.access.Staffing.Attention;
import se.insteg.access.Staffing.Deed;
import se.insteg.access.Staffing.Happening;
import se.insteg.access.Staffing.Lack;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;

/** What whoever looks after the staff should know: what is lacking, what has happened, who can approve. */
@Component
public class Overview {
    /** A link with less left than this should be seen to. */
    private static final Duration SOON = Duration.ofDays(3);

    private static final String ON_DUTY = """
            select s.id, s.name from access.staff s
            where s.tenant_id = :tenant and s.state = 'active' and s.id <> :me and s.id <> :staff
                and exists (select 1 from access.role_assignment r
                    where r.tenant_id = s.tenant_id and r.staff_id = s.id and r.revoked_at is null
                        and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)
                        and (r.role = 'ADMINISTRATOR' or r.role = :also))
            order by s.name, s.id
            """;

    private static final String HISTORY = """
            with told (at, deed, role, unit_id, actor, reason, step) as (
                select created_at, 'ADDED', null, null::uuid, null::uuid, '', 0 from access.staff
                    where tenant_id = :tenant and id = :staff
                union all select disabled_at, 'DISABLED', null, null, null, '', 9 from access.staff
                    where tenant_id = :tenant and id = :staff and disabled_at is not null
                union all select created_at, 'LINK_MADE', null, null, created_by, '', 1 from access.invitation
                    where tenant_id = :tenant and staff_id = :staff
                union all select used_at, 'LINK_USED', null, null, null, '', 2 from access.invitation
                    where tenant_id = :tenant and staff_id = :staff and used_at is not null
                union all select proposed_at, 'PROPOSED', role, unit_id, proposed_by, reason, 3 from access.role_proposal
                    where tenant_id = :tenant and staff_id = :staff
                union all select decided_at,
                        case when state = 'approved' then 'APPROVED'
                            when decided_by = proposed_by then 'TAKEN_BACK' else 'REJECTED' end,
                        role, unit_id, decided_by, '', 4 from access.role_proposal
                    where tenant_id = :tenant and staff_id = :staff and state <> 'open'
                union all select granted_at, 'GRANTED', role, unit_id, granted_by, '', 4 from access.role_assignment
                    where tenant_id = :tenant and staff_id = :staff and approved_by is null
                union all select revoked_at, 'REVOKED', role, unit_id, revoked_by, '', 5 from access.role_assignment
                    where tenant_id = :tenant and staff_id = :staff and revoked_at is not null)
            select told.*, a.name as actor_name
            from told left join access.staff a on a.tenant_id = :tenant and a.id = told.actor
            order by at desc, step desc
            """;

    private static final String LACKS = """
            select s.id, s.name, 'LINK_EXPIRES' as lack, i.created_at as since, i.expires_at as until
                from access.staff s
                join lateral (select created_at, expires_at from access.invitation
                    where tenant_id = s.tenant_id and staff_id = s.id and used_at is null and revoked_at is null
                    order by expires_at desc limit 1) i on true
                where s.tenant_id = :tenant and s.state = 'invited' and i.expires_at > :now and i.expires_at <= :soon
            union all
            select s.id, s.name, 'LINK_EXPIRED', coalesce(i.expires_at, s.created_at), null
                from access.staff s
                left join lateral (select max(expires_at) as expires_at from access.invitation
                    where tenant_id = s.tenant_id and staff_id = s.id) i on true
                where s.tenant_id = :tenant and s.state = 'invited' and not exists (select 1 from access.invitation v
                    where v.tenant_id = s.tenant_id and v.staff_id = s.id and v.used_at is null
                        and v.revoked_at is null and v.expires_at > :now)
            union all
            select s.id, s.name, 'ROLE', s.created_at, null
                from access.staff s
                where s.tenant_id = :tenant and s.kind = 'person' and s.state <> 'disabled'
                    and not exists (select 1 from access.role_assignment r
                        where r.tenant_id = s.tenant_id and r.staff_id = s.id and r.revoked_at is null
                            and (r.valid_to is null or r.valid_to >= :today))
                    and not exists (select 1 from access.role_proposal p
                        where p.tenant_id = s.tenant_id and p.staff_id = s.id and p.state = 'open')
            order by since, name
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;
    private final Members members;

    Overview(
            JdbcClient jdbc,
            Tenancy tenancy,
            CurrentStaff current,
            Rights rights,
            Audit audit,
            Clock clock,
            Members members) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.members = members;
    }

    private record Named(UUID id, String name) {}

    public List<String> approvers(UUID staff, Role role) {
        rights.require(Action.SEE_STAFF, Subject.MUNICIPALITY);
        List<Named> found = jdbc.sql(ON_DUTY)
                .param("tenant", tenancy.current())
                .param("me", current.require().staffId())
                .param("staff", staff)
                .param("today", LocalDate.now(clock))
                .param("also", role == Role.PROTECTED_IDENTITY_HANDLER ? role.name() : Role.ADMINISTRATOR.name())
                .query(Named.class)
                .list();
        shown(found.stream().map(Named::id).toList());
        return found.stream().map(Named::name).toList();
    }

    public List<Happening> history(UUID staff) {
        members.required(Action.SEE_STAFF, staff);
        return jdbc.sql(HISTORY)
                .param("tenant", tenancy.current())
                .param("staff", staff)
                .query((row, number) -> happening(row))
                .list();
    }

    private static Happening happening(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Happening(
                row.getTimestamp("at").toInstant(),
                Deed.valueOf(row.getString("deed")),
                role == null ? null : Role.valueOf(role),
                row.getObject("unit_id", UUID.class),
                row.getString("actor_name"),
                row.getString("reason"));
    }

    public List<Attention> attention() {
        rights.require(Action.MANAGE_STAFF, Subject.MUNICIPALITY);
        Instant now = clock.instant();
        List<Attention> found = jdbc.sql(LACKS)
                .param("tenant", tenancy.current())
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(SOON)))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Attention(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Lack.valueOf(row.getString("lack")),
                        row.getTimestamp("since").toInstant(),
                        instant(row.getTimestamp("until"))))
                .list();
        shown(found.stream().map(Attention::staffId).distinct().toList());
        return found;
    }

    public int withoutOneTimeCode() {
        rights.require(Action.MANAGE_STAFF, Subject.MUNICIPALITY);
        return jdbc.sql("""
                        select count(*) from access.staff where tenant_id = ? and state = 'active'
                            and password_hash is not null and totp_confirmed_at is null
                        """).param(tenancy.current()).query(Integer.class).single();
    }

    private void shown(List<UUID> staff) {
        audit.shown("STAFF_SHOWN", "staff", staff, "administration");
    }

    private static @Nullable Instant instant(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }
}
