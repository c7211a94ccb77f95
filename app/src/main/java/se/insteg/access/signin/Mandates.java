package se.insteg.access.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Glass;
import se.insteg.access.Mandate;
import se.insteg.access.Role;
import se.insteg.access.SignedIn;

/** Who somebody is at this moment, and the roles held today; a person or a program. */
@Component
public class Mandates {
    private final JdbcClient jdbc;
    private final Clock clock;

    Mandates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A member of staff; null when they no longer work here, or ended all sessions after that moment. */
    public @Nullable SignedIn ofPerson(UUID tenant, UUID staff, Instant since) {
        return of(tenant, staff, "person", since);
    }

    /** Another program; null when there is none. */
    public @Nullable SignedIn ofProgram(UUID tenant, UUID program) {
        return of(tenant, program, "program", clock.instant());
    }

    private @Nullable SignedIn of(UUID tenant, UUID id, String kind, Instant since) {
        List<Mandate> mandates = new ArrayList<>();
        String[] names = new String[2];
        jdbc.sql("""
                        select s.name, m.name as municipality, r.role, r.unit_id
                        from access.staff s
                        join access.municipality m on m.id = s.tenant_id
                        left join access.role_assignment r
                            on r.tenant_id = s.tenant_id and r.staff_id = s.id and r.revoked_at is null
                            and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)
                        where s.tenant_id = :tenant and s.id = :id and s.kind = :kind and s.state = 'active'
                            and s.sessions_valid_from <= :since
                        """)
                .param("tenant", tenant)
                .param("id", id)
                .param("kind", kind)
                .param("since", Timestamp.from(since))
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
                : new SignedIn(
                        tenant,
                        id,
                        names[0],
                        names[1],
                        mandates,
                        glass(tenant, id),
                        kind.equals("person") ? covering(tenant, id) : Set.of());
    }

    private List<Glass> glass(UUID tenant, UUID staff) {
        return jdbc.sql("""
                        select id, subject_id, ends_at from access.broken_glass
                        where tenant_id = ? and staff_id = ? and ended_at is null and ends_at > ?
                        """)
                .params(tenant, staff, Timestamp.from(clock.instant()))
                .query((row, number) -> new Glass(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    private Set<UUID> covering(UUID tenant, UUID id) {
        return jdbc.sql("""
                        select staff_id from access.absence
                        where tenant_id = :tenant and cover_id = :id and from_day <= :today and to_day >= :today
                            and ended_at is null
                        """)
                .param("tenant", tenant)
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .set();
    }
}
