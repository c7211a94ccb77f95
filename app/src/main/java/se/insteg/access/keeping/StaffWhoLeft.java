package se.insteg.access.keeping;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;
import se.insteg.access.Tenancy;

/**
 * Somebody whose account was disabled two years ago loses name and address, and all they signed in with. The row stays:
 * log and history name its id, which then leads to nobody.
 */
@Component
class StaffWhoLeft implements Forgetting {
    private static final Kept KEPT = Kept.years(2);

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    StaffWhoLeft(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access.staff";
    }

    @Override
    public Map<String, Kept> tables() {
        return Map.of("access.staff", KEPT);
    }

    @Override
    public int forget() {
        Timestamp before = Timestamp.from(KEPT.before(clock.instant()));
        jdbc.sql("""
                        delete from access.recovery_code c using access.staff s
                        where c.tenant_id = ? and s.tenant_id = c.tenant_id and s.id = c.staff_id and s.disabled_at < ?
                        """).params(tenancy.current(), before).update();
        return jdbc.sql("""
                        update access.staff set name = '–', email = id || '@erased.invalid', job_title = null,
                            password_hash = null, oidc_subject = null, totp_secret = null, totp_confirmed_at = null,
                            version = version + 1
                        where tenant_id = ? and kind = 'person' and disabled_at < ? and name <> '–'
                        """).params(tenancy.current(), before).update();
    }
}
