package se.insteg.access.staff;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Role;
import se.insteg.access.SignedIn;
import se.insteg.access.Staffing.Outcome;
import se.insteg.access.Staffing.Proposal;
import se.insteg.access.Staffing.RoleWish;
import se.insteg.access.Staffing.State;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/**
 * Granting rights takes two people, neither of whom gets them: one proposes, another approves. The one exception is the
 * second administrator of a new municipality, since there is nobody else to ask (decision 0402).
 */
@Component
public class Roles {
    /**
     * What a program may be trusted with. Protected people never leave Insteg by a program, since it answers to nobody for
     * where it puts them; a program neither reads the log nor gives out rights; and for course leaders there is nothing to ask.
     */
    public static final Set<Role> OF_PROGRAMS = Set.of(Role.CASEWORKER, Role.COORDINATOR);

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;
    private final Members members;
    private final Units units;
    private final Administrators administrators;

    Roles(
            JdbcClient jdbc,
            Tenancy tenancy,
            CurrentStaff current,
            Rights rights,
            Audit audit,
            Clock clock,
            Members members,
            Units units,
            Administrators administrators) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.members = members;
        this.units = units;
        this.administrators = administrators;
    }

    public Outcome propose(UUID staff, RoleWish wish) {
        rights.require(Action.PROPOSE_ROLE, Subject.staff(staff, wish.unitId()));
        SignedIn me = current.require();
        requireRoleFor(me, wish.role(), Role.ADMINISTRATOR, Role.COORDINATOR);
        if (me.staffId().equals(staff)) {
            throw new Refusal(Refusal.Kind.INVALID, "access.staff.notOneself");
        }
        if (members.required(Action.SEE_STAFF, staff).state() == State.DISABLED) {
            throw new Refusal(Refusal.Kind.INVALID, "access.staff.disabled");
        }
        return waits(staff, checked(wish));
    }

    /** For a program that has just been made, by an administrator; it waits for another as anybody's role does. */
    public void proposeForProgram(UUID program, RoleWish wish) {
        rights.require(Action.PROPOSE_ROLE, Subject.staff(program, wish.unitId()));
        if (!OF_PROGRAMS.contains(wish.role())) {
            throw new Refusal(Refusal.Kind.INVALID, "access.token.role");
        }
        waits(program, checked(wish));
    }

    private Outcome waits(UUID staff, RoleWish checked) {
        SignedIn me = current.require();
        administrators.lock();
        if (held(staff, checked)) {
            throw new Refusal(Refusal.Kind.INVALID, "access.role.held");
        }
        if (proposed(staff, checked)) {
            return Outcome.WAITS_FOR_SECOND_PAIR_OF_EYES; // sent twice, or by two people: it waits once
        }
        String details = "role=" + checked.role() + (checked.unitId() == null ? "" : " unit=" + checked.unitId());
        if (checked.role() == Role.ADMINISTRATOR && me.holds(Role.ADMINISTRATOR) && administrators.onlyOneEver()) {
            grant(staff, checked, me.staffId(), null);
            audit.write(new Audit.Entry("ROLE_GRANTED", "staff", staff, checked.reason(), details + " first=two"));
            return Outcome.GRANTED;
        }
        jdbc.sql("""
                        insert into access.role_proposal (tenant_id, id, staff_id, role, unit_id, valid_from, valid_to,
                            reason, proposed_by, proposed_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')
                        """)
                .params(Arrays.asList(
                        tenancy.current(),
                        Ids.next(clock),
                        staff,
                        checked.role().name(),
                        checked.unitId()))
                .params(Arrays.asList(checked.from(), checked.to(), checked.reason(), me.staffId()))
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.write(new Audit.Entry("ROLE_PROPOSED", "staff", staff, checked.reason(), details));
        return Outcome.WAITS_FOR_SECOND_PAIR_OF_EYES;
    }

    /** @throws Refusal (422) when empty or over 500 characters */
    public String checkedReason(String typed) {
        return Typed.reason(typed);
    }

    private RoleWish checked(RoleWish wish) {
        if (wish.role().wholeMunicipality() && wish.unitId() != null) {
            throw new Refusal(Refusal.Kind.INVALID, "access.role.wholeMunicipality");
        }
        if (wish.to() != null && wish.to().isBefore(wish.from())) {
            throw new Refusal(Refusal.Kind.INVALID, "access.role.endsBeforeStart");
        }
        if (wish.unitId() != null) {
            units.requireOpen(wish.unitId());
        }
        return new RoleWish(wish.role(), wish.unitId(), wish.from(), wish.to(), Typed.reason(wish.reason()));
    }

    private boolean held(UUID staff, RoleWish wish) {
        return exists("""
                select exists (select 1 from access.role_assignment
                    where tenant_id = ? and staff_id = ? and role = ? and unit_id is not distinct from ?::uuid
                        and revoked_at is null and (valid_to is null or valid_to >= ?))
                """, staff, wish);
    }

    private boolean proposed(UUID staff, RoleWish wish) {
        return exists("""
                select exists (select 1 from access.role_proposal
                    where tenant_id = ? and staff_id = ? and role = ? and unit_id is not distinct from ?::uuid
                        and state = 'open' and (valid_to is null or valid_to >= ?))
                """, staff, wish);
    }

    private boolean exists(String query, UUID staff, RoleWish wish) {
        return jdbc.sql(query)
                .params(Arrays.asList(tenancy.current(), staff, wish.role().name(), wish.unitId(), wish.from()))
                .query(Boolean.class)
                .single();
    }

    public List<Proposal> open() {
        rights.require(Action.SEE_STAFF, Subject.MUNICIPALITY);
        SignedIn me = current.require();
        List<Proposal> waiting = jdbc.sql("""
                        select p.*, s.name as staff_name, s.kind = 'program' as for_program, b.name as proposed_by_name
                        from access.role_proposal p
                        join access.staff s on s.tenant_id = p.tenant_id and s.id = p.staff_id
                        join access.staff b on b.tenant_id = p.tenant_id and b.id = p.proposed_by
                        where p.tenant_id = ? and p.state = 'open'
                        order by p.proposed_at, p.id
                        """)
                .param(tenancy.current())
                .query((row, number) -> new Proposal(
                        row.getObject("id", UUID.class),
                        row.getObject("staff_id", UUID.class),
                        row.getString("staff_name"),
                        row.getBoolean("for_program"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposed_by_name"),
                        row.getTimestamp("proposed_at").toInstant(),
                        row.getInt("version"),
                        mayApprove(
                                me,
                                Role.valueOf(row.getString("role")),
                                row.getObject("proposed_by", UUID.class),
                                row.getObject("staff_id", UUID.class))))
                .list();
        audit.shown(
                "ROLE_PROPOSALS_SHOWN",
                "staff",
                waiting.stream().map(Proposal::staffId).distinct().toList(),
                "administration");
        return waiting;
    }

    public void decide(UUID proposal, int version, boolean approve) {
        Waiting waiting = waiting(proposal);
        rights.require(
                Action.DECIDE_ROLE,
                waiting == null ? Subject.MUNICIPALITY : Subject.staff(waiting.staff(), waiting.unit()));
        if (waiting == null) {
            throw new NotHere();
        }
        SignedIn me = current.require();
        boolean takenBack = !approve && me.staffId().equals(waiting.proposedBy());
        if (!takenBack && !mayApprove(me, waiting.role(), waiting.proposedBy(), waiting.staff())) {
            throw new Refusal(Refusal.Kind.INVALID, "access.role.fourEyes");
        }
        int changed = jdbc.sql("""
                        update access.role_proposal set state = ?, decided_by = ?, decided_at = ?, version = version + 1
                        where tenant_id = ? and id = ? and version = ? and state = 'open'
                        """)
                .params(approve ? "approved" : "rejected", me.staffId(), Timestamp.from(clock.instant()))
                .params(tenancy.current(), proposal, version)
                .update();
        Conflict.unlessOne(changed);
        if (approve) {
            grant(
                    waiting.staff(),
                    new RoleWish(waiting.role(), waiting.unit(), waiting.from(), waiting.to(), waiting.reason()),
                    waiting.proposedBy(),
                    me.staffId());
        }
        audit.write(new Audit.Entry(
                approve ? "ROLE_GRANTED" : "ROLE_REJECTED",
                "staff",
                waiting.staff(),
                waiting.reason(),
                "role=" + waiting.role() + " proposal=" + proposal));
    }

    private record Waiting(
            UUID staff,
            Role role,
            @Nullable UUID unit,
            LocalDate from,
            @Nullable LocalDate to,
            String reason,
            UUID proposedBy) {}

    private @Nullable Waiting waiting(UUID proposal) {
        return jdbc.sql("""
                        select staff_id as staff, role, unit_id as unit, valid_from as "from", valid_to as "to", reason,
                            proposed_by
                        from access.role_proposal where tenant_id = ? and id = ?
                        """)
                .params(tenancy.current(), proposal)
                .query(Waiting.class)
                .optional()
                .orElse(null);
    }

    public void revoke(UUID assignment, String typedReason) {
        UUID staff = jdbc.sql("select staff_id from access.role_assignment where tenant_id = ? and id = ?")
                .params(tenancy.current(), assignment)
                .query(UUID.class)
                .optional()
                .orElse(null);
        rights.require(Action.MANAGE_STAFF, new Subject(staff, null));
        if (staff == null) {
            throw new NotHere();
        }
        String reason = Typed.reason(typedReason);
        administrators.lock();
        int changed = jdbc.sql("""
                        update access.role_assignment set revoked_by = ?, revoked_at = ?
                        where tenant_id = ? and id = ? and revoked_at is null
                        """)
                .params(current.require().staffId(), Timestamp.from(clock.instant()))
                .params(tenancy.current(), assignment)
                .update();
        if (changed == 0) {
            return; // already taken away: the same outcome
        }
        administrators.requireOneLeft();
        audit.write(new Audit.Entry("ROLE_REVOKED", "staff", staff, reason, "assignment=" + assignment));
    }

    private void grant(UUID staff, RoleWish wish, UUID grantedBy, @Nullable UUID approvedBy) {
        jdbc.sql("""
                        insert into access.role_assignment (tenant_id, id, staff_id, role, unit_id, valid_from, valid_to,
                            granted_by, approved_by, granted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        tenancy.current(), Ids.next(clock), staff, wish.role().name(), wish.unitId()))
                .params(Arrays.asList(wish.from(), wish.to(), grantedBy, approvedBy))
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static boolean mayApprove(SignedIn me, Role role, UUID proposedBy, UUID staff) {
        boolean trusted = me.holds(Role.ADMINISTRATOR)
                || (role == Role.PROTECTED_IDENTITY_HANDLER && me.holds(Role.PROTECTED_IDENTITY_HANDLER));
        return trusted && !me.staffId().equals(proposedBy) && !me.staffId().equals(staff);
    }

    /** A handler of protected identities has a say in who joins them, and in nothing else. */
    private static void requireRoleFor(SignedIn me, Role wanted, Role... trusted) {
        for (Role role : trusted) {
            if (me.holds(role)) {
                return;
            }
        }
        if (wanted != Role.PROTECTED_IDENTITY_HANDLER) {
            throw new Refusal(Refusal.Kind.INVALID, "access.role.protectedOnly");
        }
    }
}
