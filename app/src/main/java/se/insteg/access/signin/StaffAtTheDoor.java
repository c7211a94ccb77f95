package se.insteg.access.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Mandate;
import se.insteg.access.Role;
import se.insteg.access.SignedIn;

/** Reads who a session belongs to, at every request: a disabled person is out, a changed role counts, at once. */
@Component
public class StaffAtTheDoor {
    private final JdbcClient jdbc;
    private final Clock clock;

    StaffAtTheDoor(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Null when the session is over: too old, ended by its owner, or the person no longer works here. */
    public @Nullable SignedIn read(StaffSession session) {
        if (session.tooOld(clock.instant())) {
            return null;
        }
        List<Mandate> mandates = new ArrayList<>();
        String[] names = new String[2];
        jdbc.sql("""
                        select s.name, m.name as municipality, r.role, r.unit_id
                        from access.staff s
                        join access.municipality m on m.id = s.tenant_id
                        left join access.role_assignment r
                            on r.tenant_id = s.tenant_id and r.staff_id = s.id and r.revoked_at is null
                            and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)
                        where s.tenant_id = :tenant and s.id = :staff and s.state = 'active'
                            and s.sessions_valid_from <= :since
                        """)
                .param("tenant", session.tenantId())
                .param("staff", session.staffId())
                .param("since", Timestamp.from(session.since()))
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    names[0] = row.getString("name");
                    names[1] = row.getString("municipality");
                    String role = row.getString("role");
                    if (role != null) {
                        mandates.add(new Mandate(Role.valueOf(role), row.getObject("unit_id", UUID.class)));
                    }
                });
        return names[0] == null
                ? null
                : new SignedIn(session.tenantId(), session.staffId(), names[0], names[1], mandates);
    }
}
