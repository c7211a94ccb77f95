package se.insteg.access.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Refusal;

/** A municipality always has an administrator who can sign in; nobody can saw off the last branch. */
@Component
class Administrators {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    Administrators(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /**
     * Changes to who is administrator happen one after the other, or two could each remove the other. "No key": each
     * audit row of this very request shares the municipality's key, and so do everybody else's.
     */
    void lock() {
        jdbc.sql("select id from access.municipality where id = ? for no key update")
                .param(tenancy.current())
                .query(UUID.class)
                .single();
    }

    /** @throws Refusal (409) if nobody is left; the transaction is undone with it */
    void requireOneLeft() {
        LocalDate today = LocalDate.now(clock);
        boolean left = jdbc.sql("""
                        select exists (select 1 from access.role_assignment r
                            join access.staff s on s.tenant_id = r.tenant_id and s.id = r.staff_id
                            where r.tenant_id = ? and r.role = 'ADMINISTRATOR' and r.revoked_at is null
                                and r.valid_from <= ? and r.valid_to is null and s.state = 'active')
                        """)
                .params(tenancy.current(), today)
                .query(Boolean.class)
                .single();
        if (!left) {
            throw new Refusal(Refusal.Kind.CONFLICT, "access.staff.lastAdministrator");
        }
    }

    /** Whether the municipality has only ever had one administrator: then the second needs no second pair of eyes. */
    boolean onlyOneEver() {
        return jdbc.sql("""
                        select count(distinct staff_id) from access.role_assignment
                        where tenant_id = ? and role = 'ADMINISTRATOR'
                        """).param(tenancy.current()).query(Integer.class).single() < 2;
    }
}
