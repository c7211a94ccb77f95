package se.insteg.access.staff;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Staffing.Details;
import se.insteg.access.Staffing.Held;
import se.insteg.access.Staffing.Member;
import se.insteg.access.Staffing.State;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Refusal;

/** Members of staff: shown, changed, shut out and let in. */
@Component
public class Members {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;
    private final MemberDetails typed;
    private final Administrators administrators;

    Members(
            JdbcClient jdbc,
            Tenancy tenancy,
            CurrentStaff current,
            Rights rights,
            Audit audit,
            Clock clock,
            MemberDetails typed,
            Administrators administrators) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.typed = typed;
        this.administrators = administrators;
    }

    public List<Member> all(Predicate<Member> shown) {
        rights.require(Action.SEE_STAFF, Subject.MUNICIPALITY);
        List<Member> members = read(null).stream().filter(shown).toList();
        audit.shown("STAFF_SHOWN", "staff", members.stream().map(Member::id).toList(), "administration");
        return members;
    }

    public Member one(UUID id) {
        Member member = required(Action.SEE_STAFF, id);
        audit.shown("STAFF_SHOWN", "staff", List.of(id), "administration");
        return member;
    }

    /** The member, if the right to the action covers them. */
    Member required(Action action, UUID id) {
        List<Member> found = read(id);
        rights.require(
                action,
                Subject.staff(id, found.isEmpty() ? null : found.getFirst().unitId()));
        if (found.isEmpty()) {
            throw new NotHere();
        }
        return found.getFirst();
    }

    private List<Member> read(@Nullable UUID one) {
        Map<UUID, List<Held>> roles = new LinkedHashMap<>();
        jdbc.sql("""
                        select staff_id, id, role, unit_id, valid_from as "from", valid_to as "to", granted_by, approved_by
                        from access.role_assignment
                        where tenant_id = :tenant and revoked_at is null and (valid_to is null or valid_to >= :today)
                            and (:one::uuid is null or staff_id = :one::uuid)
                        order by role, valid_from
                        """)
                .param("tenant", tenancy.current())
                .param("today", LocalDate.now(clock))
                .param("one", one)
                .query((row, number) -> roles.computeIfAbsent(
                                row.getObject("staff_id", UUID.class), staff -> new ArrayList<>())
                        .add(Rows.held(row)))
                .list();
        return jdbc.sql("""
                        select s.id, s.name, s.email, s.job_title, s.unit_id, s.state, s.version,
                            s.totp_confirmed_at is not null as one_time_code,
                            (select max(i.expires_at) from access.invitation i
                             where i.tenant_id = s.tenant_id and i.staff_id = s.id and i.used_at is null
                                 and i.revoked_at is null and i.expires_at > :now) as link_until
                        from access.staff s
                        where s.tenant_id = :tenant and s.kind = 'person' and (:one::uuid is null or s.id = :one::uuid)
                        order by s.name, s.id
                        """)
                .param("tenant", tenancy.current())
                .param("now", Timestamp.from(clock.instant()))
                .param("one", one)
                .query((row, number) ->
                        Rows.member(row, roles.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    public void change(UUID id, Details details, int version) {
        required(Action.MANAGE_STAFF, id);
        Details checked = typed.checked(details);
        int changed;
        try {
            changed = jdbc.sql("""
                            update access.staff set name = ?, email = ?, job_title = ?, unit_id = ?, version = version + 1
                            where tenant_id = ? and id = ? and version = ?
                            """)
                    .params(Arrays.asList(checked.name(), checked.email(), checked.jobTitle(), checked.unitId()))
                    .params(tenancy.current(), id, version)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal(Refusal.Kind.INVALID, "access.staff.emailTaken");
        }
        Conflict.unlessOne(changed);
        audit.write(new Audit.Entry("STAFF_CHANGED", "staff", id, "administration"));
    }

    public void disable(UUID id, int version) {
        Member member = required(Action.MANAGE_STAFF, id);
        notOneself(id);
        if (member.state() == State.DISABLED) {
            return;
        }
        administrators.lock();
        Conflict.unlessOne(update(id, version, "state = 'disabled', disabled_at = :now, sessions_valid_from = :now"));
        administrators.requireOneLeft();
        endSessions(id);
        audit.write(new Audit.Entry("STAFF_DISABLED", "staff", id, "administration"));
    }

    public void enable(UUID id, int version) {
        Member member = required(Action.MANAGE_STAFF, id);
        if (member.state() != State.DISABLED) {
            return;
        }
        Conflict.unlessOne(update(id, version, """
                state = case when password_hash is null and oidc_subject is null then 'invited' else 'active' end,
                disabled_at = null, sessions_valid_from = :now"""));
        audit.write(new Audit.Entry("STAFF_ENABLED", "staff", id, "administration"));
    }

    public void resetOneTimeCode(UUID id, int version, String typedReason) {
        Member member = required(Action.MANAGE_STAFF, id);
        notOneself(id);
        String reason = Typed.reason(typedReason);
        if (member.linkUntil() != null && madeLink(id)) {
            throw new Refusal(Refusal.Kind.INVALID, "access.staff.notBothLinkAndCode");
        }
        Conflict.unlessOne(update(
                id,
                version,
                "totp_secret = null, totp_confirmed_at = null, totp_reset_by = :actor, sessions_valid_from = :now"));
        jdbc.sql("delete from access.recovery_code where tenant_id = ? and staff_id = ?")
                .params(tenancy.current(), id)
                .update();
        endSessions(id);
        audit.write(new Audit.Entry("ONE_TIME_CODE_RESET", "staff", id, reason));
    }

    private int update(UUID id, int version, String assignments) {
        return jdbc.sql("update access.staff set " + assignments
                        + ", version = version + 1 where tenant_id = :tenant and id = :id and version = :version"
                        + " and :actor::uuid is not null and :now::timestamptz is not null")
                .param("tenant", tenancy.current())
                .param("id", id)
                .param("version", version)
                .param("actor", current.require().staffId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private boolean madeLink(UUID id) {
        return jdbc.sql("""
                        select exists (select 1 from access.invitation where tenant_id = ? and staff_id = ?
                            and created_by = ? and used_at is null and revoked_at is null and expires_at > ?)
                        """)
                .params(tenancy.current(), id, current.require().staffId(), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private void endSessions(UUID id) {
        jdbc.sql("delete from access.session where principal_name = ?")
                .param(id.toString())
                .update();
    }

    private void notOneself(UUID id) {
        if (current.require().staffId().equals(id)) {
            throw new Refusal(Refusal.Kind.INVALID, "access.staff.notOneself");
        }
    }
}
