package se.insteg.access.staff;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Staffing.Details;
import se.insteg.access.Staffing.Link;
import se.insteg.access.Staffing.State;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;
import se.insteg.access.signin.PublicAddress;
import se.insteg.access.signin.Token;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/** Links by which a member of staff chooses a password: one purpose, one person, once, for seven days. */
@Component
public class Links {
    static final Duration VALID = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;
    private final MemberDetails typed;
    private final Members members;
    private final PublicAddress address;

    Links(
            JdbcClient jdbc,
            Tenancy tenancy,
            CurrentStaff current,
            Rights rights,
            Audit audit,
            Clock clock,
            MemberDetails typed,
            Members members,
            PublicAddress address) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.typed = typed;
        this.members = members;
        this.address = address;
    }

    public Link invite(Details details) {
        rights.require(Action.MANAGE_STAFF, Subject.MUNICIPALITY);
        Details checked = typed.checked(details);
        UUID id = Ids.next(clock);
        try {
            jdbc.sql("""
                            insert into access.staff
                                (tenant_id, id, email, name, job_title, unit_id, state, created_at)
                            values (?, ?, ?, ?, ?, ?, 'invited', ?)
                            """)
                    .params(tenancy.current(), id, checked.email(), checked.name())
                    .params(Arrays.asList(checked.jobTitle(), checked.unitId(), Timestamp.from(clock.instant())))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal(Refusal.Kind.INVALID, "access.staff.emailTaken");
        }
        audit.write(new Audit.Entry("STAFF_INVITED", "staff", id, "administration"));
        return make(id);
    }

    public Link renew(UUID staff) {
        if (members.required(Action.MANAGE_STAFF, staff).state() == State.DISABLED) {
            throw new Refusal(Refusal.Kind.INVALID, "access.staff.disabled");
        }
        boolean resetByMe = jdbc.sql(
                        "select totp_reset_by is not distinct from ? from access.staff where tenant_id = ? and id = ?")
                .params(current.require().staffId(), tenancy.current(), staff)
                .query(Boolean.class)
                .single();
        if (resetByMe) {
            throw new Refusal(Refusal.Kind.INVALID, "access.staff.notBothLinkAndCode");
        }
        jdbc.sql("""
                        update access.invitation set revoked_at = ?
                        where tenant_id = ? and staff_id = ? and used_at is null and revoked_at is null
                        """)
                .params(Timestamp.from(clock.instant()), tenancy.current(), staff)
                .update();
        audit.write(new Audit.Entry("LINK_RENEWED", "staff", staff, "administration"));
        return make(staff);
    }

    private Link make(UUID staff) {
        String token = Token.random();
        Instant now = clock.instant();
        Instant until = now.plus(VALID);
        jdbc.sql("""
                        insert into access.invitation
                            (tenant_id, id, staff_id, token_hash, created_by, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(tenancy.current(), Ids.next(clock), staff, Token.hash(token))
                .params(current.require().staffId(), Timestamp.from(now), Timestamp.from(until))
                .update();
        String code = jdbc.sql("select code from access.municipality where id = ?")
                .param(tenancy.current())
                .query(String.class)
                .single();
        return new Link(staff, address.link("/invitation/" + code + "/" + token), until);
    }
}
