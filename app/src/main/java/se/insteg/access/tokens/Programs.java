package se.insteg.access.tokens;

import java.sql.Timestamp;
import java.time.Clock;
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
import se.insteg.access.Staffing.RoleWish;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;
import se.insteg.access.signin.Token;
import se.insteg.access.staff.MemberDetails;
import se.insteg.access.staff.Roles;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/**
 * The municipality's other programs. All of it asks for MANAGE_TOKENS and writes the log. A program holds one role, given
 * as anybody's is: proposed by who makes it, approved by another administrator ({@link Roles}).
 */
@Component
public class Programs {
    private static final String READ = """
            select s.id, s.name, t.ends_on, b.name as made_by, t.made_on, t.last_used_on,
                coalesce(r.role, p.role) as role, coalesce(r.unit_id, p.unit_id) as unit_id,
                case when t.revoked_at is not null then 'REVOKED' when t.ends_on < :today then 'ENDED'
                    when r.id is not null then 'IN_FORCE' when p.id is not null then 'WAITING'
                    else 'WITHOUT_ROLE' end as state
            from access.token t
            join access.staff s on s.tenant_id = t.tenant_id and s.id = t.id
            join access.staff b on b.tenant_id = t.tenant_id and b.id = t.made_by
            left join lateral (select id, role, unit_id from access.role_assignment
                where tenant_id = t.tenant_id and staff_id = t.id
                    and (revoked_at is null or t.revoked_at is not null) order by granted_at desc limit 1) r on true
            left join lateral (select id, role, unit_id from access.role_proposal
                where tenant_id = t.tenant_id and staff_id = t.id
                    and (state = 'open' or t.revoked_at is not null) order by proposed_at desc limit 1) p on true
            where t.tenant_id = :tenant and (:one::uuid is null or t.id = :one::uuid)
            order by t.revoked_at is not null or t.ends_on < :today, s.name, s.id
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final Roles roles;
    private final Clock clock;

    Programs(
            JdbcClient jdbc,
            Tenancy tenancy,
            CurrentStaff current,
            Rights rights,
            Audit audit,
            Roles roles,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * What a new program is to be.
     *
     * @param role one of {@link Roles#OF_PROGRAMS}
     * @param unitId null: the whole municipality
     * @param endsOn from today to a year from today
     * @param reason 1–500 characters, kept in the log
     */
    public record Wish(String name, Role role, @Nullable UUID unitId, LocalDate endsOn, String reason) {}

    /** Those whose token works or will, by name; then those whose time is over. */
    public List<Program> all() {
        rights.require(Action.MANAGE_TOKENS, Subject.MUNICIPALITY);
        return read(null);
    }

    /** @throws Refusal (404) when it is no program of this municipality */
    public Program one(UUID id) {
        rights.require(Action.MANAGE_TOKENS, Subject.MUNICIPALITY);
        List<Program> found = read(id);
        if (found.isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "access.refused.notHere");
        }
        return found.getFirst();
    }

    private List<Program> read(@Nullable UUID one) {
        return jdbc.sql(READ)
                .param("tenant", tenancy.current())
                .param("today", LocalDate.now(clock))
                .param("one", one)
                .query(Program.class)
                .list();
    }

    /** The token opens nothing until somebody else has approved the role. */
    public Program.Made make(Wish wish) {
        rights.require(Action.MANAGE_TOKENS, Subject.MUNICIPALITY);
        LocalDate today = LocalDate.now(clock);
        if (wish.endsOn().isBefore(today) || wish.endsOn().isAfter(today.plusYears(1))) {
            throw new Refusal(Refusal.Kind.INVALID, "access.token.ends.range", today.plusYears(1));
        }
        UUID id = Ids.next(clock);
        String name = MemberDetails.name(wish.name());
        String secret = Token.random();
        jdbc.sql("""
                        insert into access.staff (tenant_id, id, kind, name, state, created_at)
                        values (?, ?, 'program', ?, 'active', ?)
                        """)
                .params(tenancy.current(), id, name, Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                        insert into access.token (tenant_id, id, secret_hash, ends_on, made_by, made_on)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(tenancy.current(), id, Token.hash(secret), wish.endsOn())
                .params(current.require().staffId(), today)
                .update();
        audit.write(new Audit.Entry("TOKEN_MADE", "staff", id, "administration", "ends=" + wish.endsOn()));
        roles.proposeForProgram(id, new RoleWish(wish.role(), wish.unitId(), today, wish.endsOn(), wish.reason()));
        return new Program.Made(id, name, wish.endsOn(), BearerToken.of(municipality(), secret));
    }

    private String municipality() {
        return jdbc.sql("select code from access.municipality where id = ?")
                .param(tenancy.current())
                .query(String.class)
                .single();
    }

    /**
     * In force at the next request. Twice is as once.
     *
     * @param reason 1–500 characters, kept in the log
     */
    public void revoke(UUID id, String reason) {
        if (one(id).state() == Program.State.REVOKED) {
            return;
        }
        UUID me = current.require().staffId();
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("update access.token set revoked_by = ?, revoked_at = ? where tenant_id = ? and id = ?")
                .params(me, now, tenancy.current(), id)
                .update();
        jdbc.sql("""
                        update access.role_proposal set state = 'rejected', decided_by = ?, decided_at = ?,
                            version = version + 1
                        where tenant_id = ? and staff_id = ? and state = 'open'
                        """).params(me, now, tenancy.current(), id).update();
        audit.write(new Audit.Entry("TOKEN_REVOKED", "staff", id, roles.checkedReason(reason)));
        jdbc.sql("""
                        select id from access.role_assignment where tenant_id = ? and staff_id = ? and revoked_at is null
                        """)
                .params(tenancy.current(), id)
                .query(UUID.class)
                .list()
                .forEach(role -> roles.revoke(role, reason));
    }
}
